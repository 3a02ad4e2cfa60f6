package org.referredpain.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referredpain.Program;
import org.referredpain.Program.Ended;

/** What must not be lost when something breaks, and how long it takes to mend. Each prints what it saw. */
class FaultsIT {

    private static final String LOOKUP = "/v1/lookup?symptom=tinnitus&view=brief&limit=100";
    private static final String READY = "/q/health/ready";

    /** How long another release may take to be served, from the end of its import. */
    private static final Duration FOLLOWED = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    @Test
    void no_lookup_fails_while_the_database_goes_away_and_comes_back() throws Exception {
        int port = Program.freePort();
        Path data = temporary.resolve("data");
        EmbeddedPostgres database = Outside.database(port, data);
        try (Program program = Program.serve(temporary, Outside.at(port))) {
            program.untilReady();
            Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
            load.hasAnswers(50);
            database.close();
            program.until("database down", () -> program.body(READY).contains("down since"));
            assertEquals(200, program.status(READY));
            load.hasAnswers(50);
            try (EmbeddedPostgres back = Outside.database(port, data)) {
                long returned = System.nanoTime();
                program.until("database up", () -> program.body(READY).contains("up since"));
                report("database away under load, then restarted", load.end(), returned);
            }
        }
    }

    @Test
    void a_slow_or_dead_line_to_the_database_slows_no_lookup() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Line line = new Line(database.getPort())) {
            Map<String, String> settings = new HashMap<>(Outside.at(line.port()));
            settings.put("QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT", "2");
            try (Program program = Program.serve(temporary, settings)) {
                program.untilReady();
                Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
                line.slow(20);
                importing("0.2.0", database);
                long imported = System.nanoTime();
                program.until("0.2.0", () -> program.body(LOOKUP).contains("\"release\":\"0.2.0\""));
                report("database slow, 20 ms a piece, while a release is loaded", load.end(), imported);
                line.slow(0);
                Load more = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
                line.die();
                program.until("line dead", () -> program.body(READY).contains("down since"));
                assertEquals(200, program.status(READY));
                more.hasAnswers(50);
                line.mend();
                long mended = System.nanoTime();
                program.until("line up", () -> program.body(READY).contains("up since"));
                report("line to the database dead, then mended", more.end(), mended);
            }
        }
    }

    @Test
    void a_database_that_says_nothing_does_not_keep_it_from_starting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Program program = Program.serve(temporary, Outside.at(silent.getLocalPort()))) {
            long started = System.nanoTime();
            program.until("an answer", () -> program.status(LOOKUP) != 0);
            HttpResponse<String> refused = program.get(LOOKUP);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, program.status("/q/health/live"));
            System.out.printf("Fault: database silent at the start: answers 503 after %d ms%n", since(started));
        }
    }

    @Test
    void a_database_without_a_connection_to_spare_stops_no_lookup() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "8")
                        .start();
                Program program = Program.serve(temporary, Outside.at(database.getPort()))) {
            program.untilReady();
            Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
            List<Connection> taken = new ArrayList<>();
            try (Program second = takeAll(database, taken)) {
                program.until("database down", () -> program.body(READY).contains("down since"));
                second.until("an answer", () -> second.status(LOOKUP) == 503);
                load.hasAnswers(50);
                for (Connection connection : taken) {
                    connection.close();
                }
                long freed = System.nanoTime();
                program.until("database up", () -> program.body(READY).contains("up since"));
                report("every connection of the database taken, then freed", load.end(), freed);
                second.untilReady();
                assertEquals(200, second.status(LOOKUP));
            }
        }
    }

    @Test
    void of_two_that_import_at_once_one_does_it_and_both_are_content() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = Outside.at(database.getPort());
            try (Program one = Program.serve(temporary, settings);
                    Program other = Program.serve(temporary, settings)) {
                one.untilReady();
                other.untilReady();
                assertEquals(one.body(LOOKUP), other.body(LOOKUP));
            }
            assertEquals(1, count(database, "releases"), "two starting on an empty database import one release");
            String next = released("0.2.0").toString();
            List<Ended> same = atOnce(settings, next, next);
            assertTrue(same.stream().allMatch(ended -> ended.status() == 0), same.toString());
            assertEquals(
                    1,
                    same.stream()
                            .filter(ended -> ended.output().contains("imported and active"))
                            .count());
            assertEquals(
                    1,
                    same.stream()
                            .filter(ended -> ended.output().contains("already imported"))
                            .count());
            List<Ended> two = atOnce(
                    settings, released("0.4.0").toString(), released("0.3.0").toString());
            assertTrue(two.stream().allMatch(ended -> ended.status() == 0), two.toString());
            Ended list = Program.run(settings, "releases");
            assertTrue(list.output().contains("* 0.4.0"), list.output());
            assertTrue(list.output().contains("  0.3.0"), list.output());
            System.out.printf("Fault: two import at once: nothing lost, %d releases%n", count(database, "releases"));
        }
    }

    @Test
    void an_import_that_is_killed_leaves_nothing_behind() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Program program = Program.serve(temporary, Outside.at(database.getPort()))) {
            program.untilReady();
            String answer = program.body(LOOKUP);
            int claims = count(database, "claims");
            Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
            String next = released("0.2.0").toString();
            try (Connection holder = database.getPostgresDatabase().getConnection();
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                // The tables before it are written by then, those after it are not.
                statement.execute("lock table claims in access exclusive mode");
                Process importing = Program.begin(Outside.at(database.getPort()), "import", next);
                program.until("the import waits in the middle", () -> waiting(database, "copy claims%"));
                importing.destroyForcibly().waitFor();
                holder.rollback();
            }
            long killed = System.nanoTime();
            assertEquals(
                    0,
                    Program.run(Outside.at(database.getPort()), "releases")
                            .output()
                            .lines()
                            .filter(line -> line.contains("0.2.0"))
                            .count());
            assertEquals(claims, count(database, "claims"));
            assertEquals(answer, program.body(LOOKUP));
            assertEquals(
                    0,
                    Program.run(Outside.at(database.getPort()), "import", next).status());
            program.until("0.2.0", () -> program.body(LOOKUP).contains("\"release\":\"0.2.0\""));
            report("import killed in the middle, then done again", load.end(), killed);
        }
    }

    @Test
    void a_new_release_under_load_is_never_mixed_with_the_old_one() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Program one = Program.serve(temporary, Outside.at(database.getPort()));
                Program other = Program.serve(temporary, Outside.at(database.getPort()))) {
            one.untilReady();
            other.untilReady();
            Load load = Load.on(List.of(one, other), LOOKUP, FaultsIT::mixed);
            load.hasAnswers(100);
            Path next = Outside.released(
                    temporary,
                    "0.2.0",
                    Map.of(
                            "symptoms.csv", text -> marked(text, "tinnitus"),
                            "muscles.csv", text -> marked(text, "masseter")));
            Ended ended = Program.run(Outside.at(database.getPort()), "import", next.toString());
            assertEquals(0, ended.status(), ended.output());
            long imported = System.nanoTime();
            for (Program program : List.of(one, other)) {
                program.until("0.2.0", () -> program.body(LOOKUP).contains("\"release\":\"0.2.0\""));
            }
            long followed = since(imported);
            load.hasAnswers(100);
            report("new release under load in two replicas", load.end(), imported);
            assertTrue(followed < FOLLOWED.toMillis(), followed + " ms");
        }
    }

    @Test
    void what_has_begun_when_it_is_told_to_end_is_answered() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(Outside.at(database.getPort()));
            settings.put("QUARKUS_SHUTDOWN_DELAY", "2s");
            Program program = Program.serve(temporary, settings);
            program.untilReady();
            List<Socket> half = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                half.add(begun(program.port()));
            }
            Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
            load.hasAnswers(50);
            program.handle().destroy();
            long told = System.nanoTime();
            // A load balancer asks for readiness, and sends nobody here any more when it is gone.
            program.until("ended, or not ready", () -> program.status(READY) == 503);
            Load.Seen seen = load.end();
            int answered = 0;
            for (Socket socket : half) {
                answered += answered(socket) ? 1 : 0;
            }
            assertEquals(half.size(), answered, "requests whose body came after the signal");
            program.handle().onExit().get(15, TimeUnit.SECONDS);
            report("told to end under load", seen, told);
        }
    }

    @Test
    void a_clock_set_back_or_forward_changes_nothing() throws Exception {
        boolean compiler = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cc")));
        assumeTrue(compiler || "true".equals(System.getenv("CI")), "needs a C compiler, on Linux");
        Path clock = temporary.resolve("clock.so");
        assertEquals(
                0,
                new ProcessBuilder("cc", "-shared", "-fPIC", "-o", clock.toString(), "src/test/resources/clock.c")
                        .inheritIO()
                        .start()
                        .waitFor());
        Path offset = Files.writeString(temporary.resolve("offset"), "0");
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(Outside.at(database.getPort()));
            settings.put("LD_PRELOAD", clock.toString());
            settings.put("CLOCK_OFFSET", offset.toString());
            try (Program program = Program.serve(temporary, settings)) {
                program.untilReady();
                Load load = Load.on(List.of(program), LOOKUP, FaultsIT::wrong);
                Files.writeString(offset, "-3600");
                program.until("the clock set back", () -> servedForSeconds(program) < -3_000);
                importing("0.2.0", database);
                long imported = System.nanoTime();
                program.until("0.2.0", () -> program.body(LOOKUP).contains("\"release\":\"0.2.0\""));
                long back = since(imported);
                Files.writeString(offset, "7200");
                program.until("the clock set forward", () -> servedForSeconds(program) > 7_000);
                Program.run(Outside.at(database.getPort()), "activate", "0.1.0");
                long activated = System.nanoTime();
                program.until("0.1.0", () -> program.body(LOOKUP).contains("\"release\":\"0.1.0\""));
                report("clock one hour back, then three forward", load.end(), activated);
                assertTrue(back < FOLLOWED.toMillis() && since(activated) < FOLLOWED.toMillis(), back + " ms");
            }
        }
    }

    private static Optional<String> wrong(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("\"candidates\":[{")
                ? Optional.empty()
                : Optional.of(answer.statusCode() + " " + answer.body());
    }

    /** A symptom and a muscle say in their names that they are of 0.2.0, if and only if the answer says that it is. */
    private static Optional<String> mixed(HttpResponse<String> answer) {
        Set<Boolean> later = Stream.of("\"release\":\"0.2.0\"", "tinnitus of 0.2.0", "masseter of 0.2.0")
                .map(mark -> answer.body().contains(mark))
                .collect(Collectors.toSet());
        return wrong(answer).or(() -> later.size() == 1 ? Optional.empty() : Optional.of("mixed: " + answer.body()));
    }

    private static void report(String fault, Load.Seen seen, long mended) {
        System.out.printf(
                "Fault: %s: %d lookups, %d failed, the slowest %d ms; recovered in %d ms%n",
                fault, seen.answers(), seen.wrong().size(), seen.slowestMilliseconds(), since(mended));
        assertEquals(List.of(), seen.wrong());
        assertFalse(seen.answers() < 50, "too few lookups to say anything");
    }

    private static long since(long nanoseconds) {
        return (System.nanoTime() - nanoseconds) / 1_000_000;
    }

    private Path released(String version) throws IOException {
        return Outside.released(temporary, version, Map.of());
    }

    private void importing(String version, EmbeddedPostgres database) throws IOException, InterruptedException {
        Ended ended = Program.run(
                Outside.at(database.getPort()), "import", released(version).toString());
        assertEquals(0, ended.status(), ended.output());
    }

    /** The rows with another name for that key, one that says its release. */
    private static String marked(String rows, String id) {
        Matcher row =
                Pattern.compile("(?m)^(" + id + ",[^,]*,[^,]*,[^,]*,)[^,]+").matcher(rows);
        assertTrue(row.find(), id);
        return row.replaceFirst("$1" + id + " of 0.2.0");
    }

    private List<Ended> atOnce(Map<String, String> settings, String... folders) {
        List<CompletableFuture<Ended>> running = Stream.of(folders)
                .map(folder -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Program.run(settings, "import", folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    /** Takes every connection that the database has, those of the program too, and starts a second one into that. */
    private Program takeAll(EmbeddedPostgres database, List<Connection> taken) throws IOException, SQLException {
        try {
            while (true) {
                Connection connection = database.getPostgresDatabase().getConnection();
                taken.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                            + "where application_name = 'referred-pain'");
                }
            }
        } catch (SQLException full) {
            assertEquals("53300", full.getSQLState(), "too many connections");
        }
        return Program.serve(temporary, Outside.at(database.getPort()));
    }

    private static int count(EmbeddedPostgres database, String table) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean waiting(EmbeddedPostgres database, String query) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock' "
                        + "and query like '" + query + "'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request of which the service has the head and half of the body. */
    private static Socket begun(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        socket.getOutputStream()
                .write(("POST /v1/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 34\r\n\r\n{\"symptoms\":[{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean answered(Socket begun) throws IOException {
        try (begun) {
            begun.getOutputStream().write("\"id\":\"tinnitus\"}]}\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] start = begun.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        }
    }

    private static long servedForSeconds(Program program) {
        Matcher seconds = Pattern.compile("\"servedForSeconds\": *(-?\\d+)").matcher(program.body(READY));
        assertTrue(seconds.find());
        return Long.parseLong(seconds.group(1));
    }
}
