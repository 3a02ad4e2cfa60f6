"""Measures, in a browser whose network is slowed down, when a page first shows what a lookup found. See `run`."""

import contextlib
import http.server
import json
import os
import shutil
import statistics
import subprocess
import threading

SYMPTOMS = "temporal-headache.l,jaw-pain,tinnitus"
SECONDS_TO_WAIT = 30
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 3, "mobile": True}

# The presets of Chromium's developer tools, which are those of Lighthouse with the factors for a throttle that delays each
# request once, and not each of the packets that open a connection: bytes a second and milliseconds.
NETWORKS = {
    "Fast 4G": {"downloadThroughput": 9e6 / 8 * 0.9, "uploadThroughput": 1.5e6 / 8 * 0.9, "latency": 60 * 2.75},
    "Slow 4G": {"downloadThroughput": 1.6e6 / 8 * 0.9, "uploadThroughput": 0.75e6 / 8 * 0.9, "latency": 150 * 3.75},
}

# Runs in the page from its beginning; times are milliseconds from the start of the navigation. A person taps the first
# shape as soon as there is one, then the button that leads to the results.
WATCH = """
(() => {
  const seen = (globalThis.benchSeen = {});
  addEventListener('load', () => (seen.load = performance.now()));
  const look = () => {
    const root = document.querySelector('referred-pain-lookup')?.shadowRoot;
    const shape = root?.querySelector('path.zone');
    if (shape && !seen.ready) {
      seen.ready = performance.now();
      if (!location.hash) shape.dispatchEvent(new MouseEvent('click'));
    }
    const show = root?.querySelector('.frame.choose .show');
    if (show && !location.hash && !seen.tapped) { seen.tapped = true; show.click(); }
    const first = root?.querySelector('.card');
    if (first?.getClientRects().length && !seen.result) seen.result = performance.now();
    requestAnimationFrame(look);
  };
  look();
})();
"""

CLINIC = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A clinic</title>%s</head>
<body><h1>Where does it hurt?</h1><p>Monday to Friday, 8 to 18.</p>%s</body></html>"""


class Chromium:
    """A browser of one's own, spoken to over two pipes: JSON that ends with a zero byte."""

    def __init__(self, temporary):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if not program:
            raise RuntimeError("no Chromium here: on Debian, apt-get install chromium")
        from_here, to_there = os.pipe()
        from_there, to_here = os.pipe()
        self.process = subprocess.Popen(
            # What it is told must arrive at 3, what it says leaves at 4.
            ["sh", "-c", f'exec "$@" 3<&{from_here} 4>&{to_here}', "sh", program, "--headless=new", "--no-sandbox",
             "--remote-debugging-pipe", "--no-first-run", f"--user-data-dir={temporary}/chromium",
             # The clinic's page may ask this machine, as it would ask a server that is not on the reader's.
             "--disable-features=LocalNetworkAccessChecks"],
            pass_fds=(from_here, to_here), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(from_here)
        os.close(to_here)
        self.out = os.fdopen(to_there, "wb", buffering=0)
        self.into = os.fdopen(from_there, "rb", buffering=0)
        self.rest = b""
        self.number = 0

    def ask(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        self.out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.hear()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def hear(self):
        while b"\0" not in self.rest:
            more = self.into.read(1 << 16)
            if not more:
                raise RuntimeError("Chromium ended")
            self.rest += more
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    @contextlib.contextmanager
    def page(self, network):
        """A page that nothing was loaded in before: no cache, no connection, no cookie."""
        context = self.ask("Target.createBrowserContext")["browserContextId"]
        target = self.ask("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable", session)
        self.ask("Network.enable", session)
        self.ask("Network.emulateNetworkConditions", session, offline=False, **network)
        self.ask("Emulation.setDeviceMetricsOverride", session, **PHONE)
        self.ask("Page.addScriptToEvaluateOnNewDocument", session, source=WATCH)
        try:
            yield session
        finally:
            self.ask("Target.disposeBrowserContext", browserContextId=context)

    def opened(self, address, network, wanted):
        """What the page had seen, and when, once it had seen that."""
        with self.page(network) as session:
            self.ask("Page.navigate", session, url=address)
            waiting = f"""new Promise((done, fail) => {{
              setTimeout(() => fail(new Error('not seen')), {SECONDS_TO_WAIT * 1000});
              (function again() {{ benchSeen.{wanted} ? done(benchSeen) : setTimeout(again, 20); }})(); }})"""
            while True:
                try:
                    answer = self.ask("Runtime.evaluate", session, expression=waiting, awaitPromise=True, returnByValue=True)
                except RuntimeError as error:
                    # The page that was there before has just gone.
                    if "context" not in str(error).lower() and "navigated" not in str(error).lower():
                        raise
                    continue
                if "exceptionDetails" in answer:
                    if "benchSeen" in json.dumps(answer["exceptionDetails"]):
                        continue
                    raise RuntimeError(f"{address}: {answer['exceptionDetails']}")
                return answer["result"]["value"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        self.out.close()
        self.into.close()


@contextlib.contextmanager
def clinic(service):
    """Another origin with two pages: one with the tag, and the same without."""
    script = f'<script type="module" src="{service}/embed/v1/referred-pain.js" crossorigin></script>'
    pages = {"/without": CLINIC % ("", ""),
             "/with": CLINIC % (script, "<referred-pain-lookup from-fragment></referred-pain-lookup>")}

    class Pages(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def measure(service, runs, temporary, say):
    """Markdown: medians of cold openings, in turn, and the bar."""
    seen = {}
    with clinic(service) as host, Chromium(temporary) as browser:
        link = f"#s={SYMPTOMS}&l=en"
        cases = [("the clinic's page without the tag: its load event", f"{host}/without", "load"),
                 ("the clinic's page with the tag, opened by a link with the symptoms", f"{host}/with{link}", "result"),
                 ("the clinic's page with the tag: body drawn", f"{host}/with", "ready"),
                 ("the same, tapped at once: first result", f"{host}/with", "result"),
                 ("our page, opened by a link with the symptoms", f"{service}/{link}", "result"),
                 ("our page: body drawn", f"{service}/", "ready"),
                 ("the same, tapped at once: first result", f"{service}/", "result")]
        for number in range(-1, runs):
            for network, speeds in NETWORKS.items():
                for at, (name, address, wanted) in enumerate(cases):
                    took = browser.opened(address, speeds, wanted)[wanted]
                    say(f"page {number + 1} {network} {name}: {took:.0f} ms")
                    # The first round warms the service and the machine, not the page.
                    if number >= 0:
                        seen.setdefault((at, network), []).append(took)
    fast, slow = NETWORKS.values()
    lines = [
        f"From the start of the navigation until it is on the screen, in headless Chromium at {PHONE['width']} × "
        f"{PHONE['height']}, nothing cached and no connection open, {runs} runs each, in turn: median, lowest and highest, in ms. "
        "The networks are the presets of Chromium's developer tools: "
        f"Fast 4G is {fast['downloadThroughput'] * 8 / 1e6:.1f} Mbit/s down, {fast['uploadThroughput'] * 8 / 1e6:.2f} up and "
        f"{fast['latency']:.0f} ms before each answer, Slow 4G {slow['downloadThroughput'] * 8 / 1e6:.2f}, "
        f"{slow['uploadThroughput'] * 8 / 1e6:.2f} and {slow['latency']:.1f} ms. A link names three symptoms. The throttle leaves "
        "out the question that a browser puts before the first lookup of another origin's page; on a real line that is one "
        "more way there and back.", "",
        "| what | " + " | ".join(NETWORKS) + " |", "|---|" + "---:|" * len(NETWORKS)]
    for at, (name, *_) in enumerate(cases):
        cells = [seen[at, network] for network in NETWORKS]
        lines.append(f"| {name} | " + " | ".join(
            f"{statistics.median(times):,.0f} ({min(times):,.0f}–{max(times):,.0f})" for times in cells) + " |")
    lines += ["", "| bar (Fast 4G) | measured | met |", "|---|---:|---|"]
    for at in (1, 3, 4, 6):
        middle = statistics.median(seen[at, "Fast 4G"])
        where = cases[at][0] if cases[at][1].endswith(link) else cases[at - 1][0].split(":")[0] + ", tapped at once"
        lines.append(f"| first result < 1.5 s: {where} | {middle / 1000:.2f} s | {'yes' if middle < 1500 else '**no**'} |")
    return "\n".join(lines)
