"""Measures the service and what it is compared with; writes RESULTS.md. See `run`, which builds and calls this."""

import argparse
import contextlib
import csv
import gzip
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import page as pages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
JAR = ROOT / "target/quarkus-app/quarkus-run.jar"
PANACHE = HERE / "panache/target/quarkus-app/quarkus-run.jar"
TABLE = ROOT / "src/main/resources/knowledge"
RESULTS = HERE / "RESULTS.md"

ONE_SYMPTOM = "/v1/lookup?symptom=temporal-headache"
SEED = 1
CONNECTIONS = 32
TICKS = os.sysconf("SC_CLK_TCK")

# Everything comes from one address here, so limits for one client would be what is measured.
WITHOUT_LIMITS = {}


# --- processes --------------------------------------------------------------------------------------------------------

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stat(pid):
    """Parent and CPU ticks of a process; None when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[1]), int(fields[11]) + int(fields[12])
    except (FileNotFoundError, ProcessLookupError):
        return None


def tree(pid):
    """A process and all below it."""
    children = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            found = stat(int(entry.name))
            if found:
                children.setdefault(found[0], []).append(int(entry.name))
    found, open_ = [], [pid]
    while open_:
        found.append(open_.pop())
        open_ += children.get(found[-1], [])
    return found


class Server:
    """A server under measurement; ended with what it started."""

    def __init__(self, name, command, url, env=None, log=None, cwd=None, settings=WITHOUT_LIMITS):
        self.name, self.url = name, url
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("QUARKUS_", "REFERRED_PAIN_"))}
        environment.update(settings)
        environment.update(env or {})
        self.log = log
        self.process = subprocess.Popen(
            command, env=environment, cwd=cwd, stdout=open(log, "ab") if log else subprocess.DEVNULL,
            stderr=subprocess.STDOUT)
        self.pid = self.process.pid

    def cpu(self):
        """CPU seconds of the process and its children so far, without a database below it."""
        total = 0
        for pid in tree(self.pid):
            if "postgres" not in command_of(pid):
                total += (stat(pid) or (0, 0))[1]
        return total / TICKS

    def resident(self):
        """Megabytes resident, of the server process alone."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0

    def await_answer(self, path, seconds=180, wanted=lambda body: True):
        """The first good answer's body; how long it took is the caller's to measure."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended: " + (Path(self.log).read_text()[-2000:] if self.log else ""))
            with contextlib.suppress(OSError, urllib.error.URLError):
                body = get(self.url + path)
                if wanted(body):
                    return body
            time.sleep(0.01)
        raise RuntimeError(f"{self.name} did not answer {path}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def command_of(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def get(url, headers=None):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=60) as answer:
        return answer.read()


def service(temporary, java="java", flags=(), settings=None):
    """The service with a database of its own, as the README starts it."""
    port = free_port()
    return Server("service", [java, f"-Djava.io.tmpdir={temporary}", *flags, "-jar", str(JAR)],
                  f"http://127.0.0.1:{port}",
                  {"QUARKUS_HTTP_PORT": str(port), "QUARKUS_HTTP_HOST": "127.0.0.1",
                   # The limit works, and refuses nobody.
                   "REFERRED_PAIN_HTTP_RATE_LIMIT_REQUESTS": "1000000000", **(settings or {})},
                  log=f"{temporary}/service.log")


def database_of(temporary):
    """Settings for a second program that uses the database which the service started in that folder."""
    newest = max(Path(temporary).glob("referred-pain-*/run-*/postmaster.pid"), key=lambda file: file.stat().st_mtime)
    port = newest.read_text().splitlines()[3]
    return {"QUARKUS_DATASOURCE_JDBC_URL": f"jdbc:postgresql://127.0.0.1:{port}/postgres",
            "QUARKUS_DATASOURCE_USERNAME": "postgres", "QUARKUS_DATASOURCE_PASSWORD": "postgres"}


def ids(url, collection):
    """All keys of a collection, page by page."""
    found, cursor = [], ""
    while True:
        page = json.loads(get(f"{url}/v1/{collection}?limit=100" + (f"&cursor={cursor}" if cursor else "")))
        found += [item["id"] for item in page["items"]]
        cursor = page.get("next")
        if not cursor:
            return found


# --- wrk --------------------------------------------------------------------------------------------------------------

class Round:
    """What one run of wrk saw. Times in milliseconds; cpu in microseconds a request."""

    def __init__(self, server, output, cpu_seconds):
        self.requests = int(re.search(r"(\d+) requests in", output).group(1))
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
        self.p50, self.p99 = percentile(output, "50"), percentile(output, "99")
        self.cpu = cpu_seconds * 1e6 / max(1, self.requests)
        wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
        errors = re.search(r"Socket errors: .*", output)
        self.wrong = int(wrong.group(1)) if wrong else 0
        self.errors = 0 if not errors else sum(int(n) for n in re.findall(r"\d+", errors.group(0)))
        if self.requests == 0 or self.wrong or self.errors:
            raise RuntimeError(f"{server.name}: not every answer was good:\n{output}")


def percentile(output, which):
    value, unit = re.search(rf"^\s+{which}%\s+([\d.]+)(us|ms|s|m)", output, re.M).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}[unit]


def wrk(server, path, seconds, script=None, headers=None, connections=CONNECTIONS, threads=2, env=None):
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    if script:
        command += ["-s", str(HERE / script)]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    before = server.cpu()
    done = subprocess.run(command + [server.url + path], capture_output=True, text=True, check=True,
                          env={**os.environ, **(env or {})})
    return Round(server, done.stdout, server.cpu() - before)


def median(rounds, what):
    return statistics.median(getattr(each, what) for each in rounds)


# --- throughput -------------------------------------------------------------------------------------------------------

def nginx(temporary, plain, zipped):
    """nginx with two workers, sending the service's own answer as a file."""
    www = Path(temporary) / "www"
    www.mkdir()
    (www / "lookup.json").write_bytes(plain)
    (www / "lookup.json.gz").write_bytes(zipped)
    port = free_port()
    conf = Path(temporary) / "nginx.conf"
    conf.write_text(f"""
        daemon off; worker_processes 2; pid {temporary}/nginx.pid; error_log {temporary}/nginx.log;
        {"user root;" if os.geteuid() == 0 else ""}
        events {{ worker_connections 1024; }}
        http {{
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
            client_body_temp_path {temporary}/nginx-body; proxy_temp_path {temporary}/nginx-proxy;
            fastcgi_temp_path {temporary}/nginx-fastcgi; uwsgi_temp_path {temporary}/nginx-uwsgi;
            scgi_temp_path {temporary}/nginx-scgi;
            server {{ listen 127.0.0.1:{port}; root {www}; default_type application/json; gzip_static on; }}
        }}""")
    return Server("nginx", ["nginx", "-c", str(conf), "-p", temporary], f"http://127.0.0.1:{port}")


def panache(temporary, database, release):
    port = free_port()
    return Server("panache", ["java", "-jar", str(PANACHE)], f"http://127.0.0.1:{port}",
                  {**database, "RELEASE": release, "QUARKUS_HTTP_PORT": str(port), "QUARKUS_HTTP_HOST": "127.0.0.1",
                   "QUARKUS_DATASOURCE_JDBC_MAX_SIZE": "20"},
                  log=f"{temporary}/panache.log")


def json_server(temporary):
    """json-server with the same claims; None, and the reason, where it cannot be had."""
    folder = Path(temporary) / "json-server"
    folder.mkdir()
    if not shutil.which("npm"):
        return None, "npm is not there"
    installed = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder),
                                "json-server@0.17.4"], capture_output=True, text=True)
    if installed.returncode:
        return None, "npm could not install it"
    with open(TABLE / "trigger_points.csv", encoding="utf-8", newline="") as file:
        muscles = {row["id"]: row["muscle"] for row in csv.DictReader(file)}
    with open(TABLE / "claims.csv", encoding="utf-8", newline="") as file:
        claims = [{"id": n, "muscle": muscles[row["trigger_point"]], **row}
                  for n, row in enumerate(csv.DictReader(file), 1)]
    (folder / "db.json").write_text(json.dumps({"claims": claims}), encoding="utf-8")
    port = free_port()
    return Server("json-server", ["node", str(folder / "node_modules/json-server/lib/cli/bin.js"), "--quiet",
                                  "--host", "127.0.0.1", "--port", str(port), str(folder / "db.json")],
                  f"http://127.0.0.1:{port}", cwd=folder), None


def throughput(sizes, temporary):
    symptoms = Path(temporary) / "symptoms"
    with contextlib.ExitStack() as running:
        ours = running.enter_context(service(temporary))
        plain = ours.await_answer(ONE_SYMPTOM)
        zipped = get(ours.url + ONE_SYMPTOM, {"Accept-Encoding": "gzip"})
        if gzip.decompress(zipped) != plain:
            raise RuntimeError("the service's plain and gzip answers differ")
        symptoms.write_text("\n".join(ids(ours.url, "symptoms")) + "\n")
        get(ours.url + "/v1/suggestions?q=t")
        release = json.loads(plain)["meta"]["release"]
        files = running.enter_context(nginx(temporary, plain, zipped))
        files.await_answer("/lookup.json", wanted=lambda body: body == plain)
        query = running.enter_context(panache(temporary, database_of(temporary), release))
        rows = json.loads(query.await_answer(ONE_SYMPTOM, wanted=lambda body: len(json.loads(body)) > 0))
        other, why_not = json_server(temporary)
        gzip_header = {"Accept-Encoding": "gzip"}
        targets = [
            ("nginx, file, plain", files, "/lookup.json", None, None),
            ("service, one symptom, plain", ours, ONE_SYMPTOM, None, None),
            ("nginx, file, gzip", files, "/lookup.json", None, gzip_header),
            ("service, one symptom, gzip", ours, ONE_SYMPTOM, None, gzip_header),
            ("service, three symptoms by POST, new each time", ours, "/v1/lookup", "lookup.lua", None),
            ("service, type-ahead", ours, "/v1/suggestions?q=t", "suggestions.lua", None),
            ("Panache, one query a request", query, ONE_SYMPTOM, None, None),
        ]
        if other:
            running.enter_context(other)
            found = json.loads(other.await_answer("/claims?symptom=temporal-headache"))
            if len(found) != len(rows):
                raise RuntimeError(f"json-server finds {len(found)} claims, the database {len(rows)}")
            targets.append(("json-server, the same claims", other, "/claims?symptom=temporal-headache", None, None))
        seen = {name: [] for name, *_ in targets}
        for number in range(-1, sizes.rounds):
            for name, server, path, script, headers in targets:
                done = wrk(server, path, sizes.warm if number < 0 else sizes.seconds, script, headers,
                           env={"BENCH_SEED": str(SEED + number), "BENCH_SYMPTOMS": str(symptoms)})
                if number >= 0:
                    seen[name].append(done)
                say(f"round {number + 1} {name}: {done.rate:.0f}/s, p99 {done.p99:.2f} ms, {done.cpu:.0f} us")
        half = paced(sizes, ours, symptoms, median(seen["service, type-ahead"], "rate") / 2, sizes.seconds)
    return throughput_text(seen, half, len(plain), len(zipped), why_not)


def paced(sizes, server, symptoms, rate, seconds, connections=64):
    """Type-ahead at about that rate: each connection pauses between requests."""
    pause = max(1, round(connections / rate * 1000))
    return wrk(server, "/v1/suggestions?q=t", seconds, "suggestions.lua", connections=connections,
               env={"BENCH_SEED": str(SEED), "BENCH_SYMPTOMS": str(symptoms), "BENCH_DELAY": str(pause)})


def throughput_text(seen, half, plain, zipped, why_not):
    file_rate = {"plain": median(seen["nginx, file, plain"], "rate"), "gzip": median(seen["nginx, file, gzip"], "rate")}
    file_cpu = {"plain": median(seen["nginx, file, plain"], "cpu"), "gzip": median(seen["nginx, file, gzip"], "cpu")}
    lines = [
        f"One answer is {plain:,} bytes plain and {zipped:,} gzip. {CONNECTIONS} connections from wrk on loopback, "
        f"{len(next(iter(seen.values())))} rounds in turn; medians, and in brackets the lowest and highest rate. CPU is "
        "the server's own (user and system, its children too, without the database), which wrk's share of the machine "
        "does not touch.", "",
        "| what | requests/s | p50 ms | p99 ms | CPU µs a request | rate ÷ nginx | CPU ÷ nginx |",
        "|---|---:|---:|---:|---:|---:|---:|"]
    for name, rounds in seen.items():
        beside = "gzip" if "gzip" in name else "plain"
        rates = [each.rate for each in rounds]
        lines.append(
            f"| {name} | {median(rounds, 'rate'):,.0f} ({min(rates):,.0f}–{max(rates):,.0f}) | {median(rounds, 'p50'):.2f} "
            f"| {median(rounds, 'p99'):.2f} | {median(rounds, 'cpu'):.0f} "
            f"| {median(rounds, 'rate') / file_rate[beside]:.2f} | {median(rounds, 'cpu') / file_cpu[beside]:.2f} |")
    if why_not:
        lines.append(f"\njson-server was not measured: {why_not}.")

    def ratio(name, beside="plain"):
        return median(seen[name], "rate") / file_rate[beside]
    bars = [
        ("one symptom by GET, plain, ≥ 0.9 × nginx", ratio("service, one symptom, plain"), 0.9),
        ("one symptom by GET, gzip, ≥ 0.9 × nginx", ratio("service, one symptom, gzip", "gzip"), 0.9),
        ("three symptoms by POST, never asked before, ≥ 0.45 × nginx",
         ratio("service, three symptoms by POST, new each time"), 0.45),
        ("type-ahead ≥ 0.5 × nginx", ratio("service, type-ahead"), 0.5)]
    lines += ["", "| bar | measured | met |", "|---|---:|---|"]
    lines += [f"| {bar} | {value:.2f} × | {yes(value >= least)} |" for bar, value, least in bars]
    lines.append(f"| type-ahead at half load ({half.rate:,.0f}/s), p99 < 20 ms | {half.p99:.1f} ms | {yes(half.p99 < 20)} |")
    return "\n".join(lines)


def yes(met):
    return "yes" if met else "**no**"


# --- growth -----------------------------------------------------------------------------------------------------------

def growth(sizes, temporary):
    rows = []
    for times in sizes.growth:
        folder = Path(temporary) / f"times-{times}"
        folder.mkdir()
        version = f"1.0.{times}"
        subprocess.run([sys.executable, str(HERE / "grow.py"), str(TABLE), str(folder / "package"), str(times), version,
                        str(SEED)], check=True)
        with service(folder, settings={"REFERRED_PAIN_RELEASE_EVERY": "0.2s"}) as ours:
            ours.await_answer(ONE_SYMPTOM)
            symptoms = folder / "symptoms"
            symptoms.write_text("\n".join(ids(ours.url, "symptoms")) + "\n")
            started = time.monotonic()
            command(database_of(folder), "check", folder / "package")
            checked = time.monotonic()
            command(database_of(folder), "import", folder / "package")
            imported = time.monotonic()
            ours.await_answer(ONE_SYMPTOM, 1200, lambda body: f'"release":"{version}"'.encode() in body)
            loaded = time.monotonic()
            heap = live_heap(ours.pid)
            environment = {"BENCH_SEED": str(SEED), "BENCH_SYMPTOMS": str(symptoms)}
            wrk(ours, "/v1/lookup", sizes.warm, "lookup.lua", env=environment)
            rounds = [wrk(ours, "/v1/lookup", sizes.seconds, "lookup.lua", connections=1, threads=1,
                          env={**environment, "BENCH_SEED": str(SEED + n)}) for n in range(sizes.rounds)]
            row = (times, claims(folder / "package"), checked - started, imported - checked, loaded - imported, heap,
                   ours.resident(), median(rounds, "p50"), median(rounds, "p99"), median(rounds, "cpu"))
            say("growth %d: %s" % (times, row))
            rows.append(row)
        shutil.rmtree(folder)
    first, last = rows[0], rows[-1]
    lines = [
        "The table, and the same grown by `grow.py` (seeded; `check` finds nothing wrong with it). Import is the command "
        "line's, with its check; load is from the end of the import until the running service answers from it. Lookups: "
        "three symptoms by POST, new each time, one connection.", "",
        "| table | claims | check s | import s | load s | live heap MB | resident MB | p50 ms | p99 ms | CPU µs a lookup |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    lines += [f"| {row[0]} × | {row[1]:,} | {row[2]:.1f} | {row[3]:.1f} | {row[4]:.1f} | {row[5]:.0f} | {row[6]:.0f} "
              f"| {row[7]:.2f} | {row[8]:.2f} | {row[9]:.0f} |" for row in rows]
    lines += ["", "| bar | measured | met |", "|---|---:|---|",
              f"| {last[0]} × the table: lookup latency ≤ 2 × (p50) | {last[7] / first[7]:.2f} × | {yes(last[7] <= 2 * first[7])} |"]
    if len(rows) > 1:
        before = rows[-2]
        per_claim = (last[3] + last[4]) / last[1] / ((before[3] + before[4]) / before[1])
        lines.append(f"| load time linear: import and load a claim, {last[0]} × beside {before[0]} × (≤ 1.5) | {per_claim:.2f} × "
                     f"| {yes(per_claim <= 1.5)} |")
    return "\n".join(lines)


def command(settings, *arguments):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QUARKUS_", "REFERRED_PAIN_"))}
    done = subprocess.run(["java", "-jar", str(JAR), *map(str, arguments)], env={**environment, **settings},
                          capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(" ".join(map(str, arguments[:1])) + " failed:\n" + (done.stdout + done.stderr)[-2000:])


def claims(package):
    with open(package / "claims.csv", encoding="utf-8") as file:
        return sum(1 for _ in file) - 1


def live_heap(pid):
    """Megabytes of objects that are reachable."""
    histogram = subprocess.run(["jcmd", str(pid), "GC.class_histogram"], capture_output=True, text=True)
    total = re.search(r"^Total\s+\d+\s+(\d+)", histogram.stdout, re.M)
    return int(total.group(1)) / (1 << 20) if total else float("nan")


# --- start ------------------------------------------------------------------------------------------------------------

def start(sizes, temporary):
    lines = [
        "From the start of the process to the first answer of a lookup, the embedded PostgreSQL included (its binaries "
        f"unpacked before), {sizes.starts} starts each; medians. Resident is the JVM alone: at the first answer, and after "
        "5 seconds of lookups. \"Small\" is what a memory limit of 512 MB gives it.", "",
        "| JDK | how | start s | resident MB at the first answer | after load |", "|---|---|---:|---:|---:|"]
    best, small = None, None
    for version, java in jdks():
        archive = Path(temporary) / f"classes-{version}.jsa"
        plain = ("as the README starts it", [])
        ways = [plain, ("small heap (-XX:MaxRAM=512m)", ["-XX:MaxRAM=512m"]),
                ("AppCDS", [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]),
                ("AppCDS, small heap", [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off", "-Xlog:cds+dynamic=off",
                                        "-XX:MaxRAM=512m"])]
        with service(temporary, java, [f"-XX:ArchiveClassesAtExit={archive}"]) as training:
            training.await_answer(ONE_SYMPTOM)
        for how, flags in ways:
            times, at_first, after = [], [], []
            for _ in range(sizes.starts):
                began = time.monotonic()
                with service(temporary, java, flags) as ours:
                    ours.await_answer(ONE_SYMPTOM)
                    times.append(time.monotonic() - began)
                    at_first.append(ours.resident())
                    wrk(ours, ONE_SYMPTOM, 5, connections=8)
                    after.append(ours.resident())
            line = (version, how, statistics.median(times), statistics.median(at_first), statistics.median(after))
            say("start: %s" % (line,))
            lines.append("| %s | %s | %.2f | %.0f | %.0f |" % line)
            if how == plain[0] and best is None:
                best = line
            if "small" in how:
                small = line if small is None or line[4] < small[4] else small
    lines += ["", "| bar | measured | met |", "|---|---:|---|",
              f"| start to the first answer < 4 s (JDK {best[0]}, {best[1]}) | {best[2]:.2f} s | {yes(best[2] < 4)} |",
              f"| JVM < 300 MB resident (JDK {best[0]}, {best[1]}) | {best[4]:.0f} MB | {yes(best[4] < 300)} |",
              f"| JVM < 300 MB resident (JDK {small[0]}, {small[1]}) | {small[4]:.0f} MB | {yes(small[4] < 300)} |"]
    return "\n".join(lines)


def jdks():
    """The default JDK, and a 25 beside it where there is one."""
    found = [(version_of("java"), "java")]
    for home in sorted(Path("/usr/lib/jvm").glob("*25*")):
        java = home / "bin/java"
        if java.is_file() and version_of(java) not in [version for version, _ in found]:
            found.append((version_of(java), str(java)))
    return found


def version_of(java):
    output = subprocess.run([str(java), "-version"], capture_output=True, text=True).stderr
    return re.search(r'version "(\d+)', output).group(1)


# --- soak -------------------------------------------------------------------------------------------------------------

def soak(sizes, temporary):
    """Steady half load of type-ahead, with lookups that nobody asked before beside it."""
    symptoms = Path(temporary) / "symptoms"
    with service(temporary) as ours:
        ours.await_answer(ONE_SYMPTOM)
        get(ours.url + "/v1/suggestions?q=t")
        symptoms.write_text("\n".join(ids(ours.url, "symptoms")) + "\n")
        environment = {"BENCH_SEED": str(SEED), "BENCH_SYMPTOMS": str(symptoms)}
        wrk(ours, "/v1/lookup", sizes.warm, "lookup.lua", env=environment)
        full = wrk(ours, "/v1/suggestions?q=t", sizes.warm, "suggestions.lua", env=environment)
        wrong = []
        over = threading.Event()

        def looking():
            number = 0
            while not over.is_set():
                try:
                    json.loads(get(f"{ours.url}{ONE_SYMPTOM}&limit={number % 100 + 1}"))
                except (OSError, ValueError) as error:
                    wrong.append(repr(error))
                number += 1
                over.wait(0.05)
        thread = threading.Thread(target=looking)
        thread.start()
        slices = []
        for number in range(sizes.slices):
            done = paced(sizes, ours, symptoms, full.rate / 2, sizes.slice_seconds)
            slices.append((done.rate, done.p99, ours.resident(), live_heap(ours.pid)))
            say("soak %d: %.0f/s, p99 %.2f ms, %.0f MB, live %.0f MB" % (number + 1, *slices[-1]))
        over.set()
        thread.join()
    third = max(1, len(slices) // 3)
    first = [statistics.median(each[n] for each in slices[:third]) for n in range(4)]
    last = [statistics.median(each[n] for each in slices[-third:]) for n in range(4)]
    total = sum(each[0] for each in slices) * sizes.slice_seconds
    return "\n".join([
        f"{sizes.slices * sizes.slice_seconds} seconds of type-ahead at about half of what the service could do "
        f"({first[0]:,.0f}/s, {total:,.0f} requests), and twenty lookups a second beside it. First and last third; "
        f"{len(wrong)} errors.", "",
        "| | p99 ms | resident MB | live heap MB |", "|---|---:|---:|---:|",
        "| first third | %.2f | %.0f | %.0f |" % tuple(first[1:]), "| last third | %.2f | %.0f | %.0f |" % tuple(last[1:]),
        "", "| bar | measured | met |", "|---|---:|---|",
        f"| no error | {len(wrong)} | {yes(not wrong)} |",
        f"| p99 flat (≤ 1.5 ×) | {last[1] / first[1]:.2f} × | {yes(last[1] <= 1.5 * first[1])} |",
        f"| live heap flat (≤ 1.1 ×) | {last[3] / first[3]:.2f} × | {yes(last[3] <= 1.1 * first[3])} |"])


# --- page -------------------------------------------------------------------------------------------------------------

def page(sizes, temporary):
    with service(temporary) as ours:
        ours.await_answer(ONE_SYMPTOM)
        return pages.measure(ours.url, sizes.openings, temporary, say)


# --- all of it --------------------------------------------------------------------------------------------------------

PARTS = {"throughput": ("Throughput", throughput), "growth": ("A growing table", growth),
         "start": ("Start and memory", start), "soak": ("Steady half load", soak), "page": ("Page at 4G", page)}


def others_at_work(seconds=3):
    """The share of the processors that is in use while nothing is measured."""
    def idle_and_all():
        ticks = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:]]
        return ticks[3] + ticks[4], sum(ticks[:8])
    idle, all_ = idle_and_all()
    time.sleep(seconds)
    idle_then, all_then = idle_and_all()
    return 1 - (idle_then - idle) / (all_then - all_)


def machine(quick):
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text()).group(1)) / (1 << 20)
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    versions = subprocess.run(["nginx", "-v"], capture_output=True, text=True).stderr.strip().split("/")[-1]
    busy = others_at_work()
    return (f"{time.strftime('%Y-%m-%d')}, commit {commit}, {os.cpu_count()} cores ({model.group(1) if model else 'unknown'}), "
            f"{memory:.0f} GB, JDK {' and '.join(version for version, _ in jdks())}, nginx {versions}; the "
            f"processors were busy for {busy:.0%} of the seconds before" + (" (others were at work: do not quote)" if busy > 0.1 else "")
            + ("; **quick rounds: do not quote**" if quick else "") + ".")


def write(sections):
    """Puts the parts that ran into the file; the others stay."""
    kept = {}
    if RESULTS.exists():
        for block in RESULTS.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, _, text = block.partition("\n")
            kept[title] = text.strip()
    kept.update(sections)
    measured = [title for title, _ in PARTS.values() if title in kept]
    text = "# Measured\n\nWritten by `src/bench/run`, which says how; each part says where and when.\n"
    # What people wrote of it stands behind.
    for title in measured + [title for title in kept if title not in measured]:
        text += f"\n## {title}\n\n{kept[title]}\n"
    RESULTS.write_text(text, encoding="utf-8")


def say(line):
    print(line, flush=True)


def main():
    parser = argparse.ArgumentParser(prog="src/bench/run")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; everything when not said")
    parser.add_argument("--quick", action="store_true", help="short rounds: to see that it works")
    arguments = parser.parse_args()
    sizes = argparse.Namespace(rounds=2, seconds=2, warm=3, growth=[1, 10], starts=1, slices=3, slice_seconds=5, openings=2) \
        if arguments.quick else \
        argparse.Namespace(rounds=7, seconds=10, warm=20, growth=[1, 10, 100], starts=5, slices=20, slice_seconds=30, openings=7)
    for part in arguments.parts or PARTS:
        title, measure = PARTS[part]
        where = machine(arguments.quick)
        with tempfile.TemporaryDirectory(prefix="referred-pain-bench-") as temporary:
            text = measure(sizes, temporary)
        write({title: where + "\n\n" + text})
        say(f"\n## {title}\n\n{text}\n")


if __name__ == "__main__":
    main()
