package org.referredpain.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referredpain.Program;
import org.referredpain.Program.Ended;

/** The built program as an operator sees it: starting, stopping, losing its database, changing its table. */
class ProgramIT {

    private static final String LOOKUP = "/v1/lookup?symptom=tinnitus";

    @TempDir
    Path temporary;

    @Test
    void without_a_database_it_starts_one_and_takes_it_along_when_it_ends() throws Exception {
        Program program = Program.serve(temporary, Map.of());
        program.untilReady();
        assertEquals(200, program.status(LOOKUP));
        List<ProcessHandle> servers = postgres();
        assertFalse(servers.isEmpty());
        program.terminate();
        for (ProcessHandle server : servers) {
            server.onExit().get(5, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), runs());
    }

    @Test
    void what_a_killed_one_left_behind_the_next_start_clears() throws Exception {
        Program killed = Program.serve(temporary, Map.of());
        killed.untilReady();
        List<ProcessHandle> orphans = postgres();
        killed.kill();
        assertTrue(orphans.stream().anyMatch(ProcessHandle::isAlive), "the kill left a server");
        try (Program next = Program.serve(temporary, Map.of())) {
            next.untilReady();
            assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive), "the orphan is gone");
            assertEquals(1, runs().size());
        }
    }

    @Test
    void two_at_once_leave_each_other_alone() throws Exception {
        try (Program one = Program.serve(temporary, Map.of())) {
            one.untilReady();
            try (Program other = Program.serve(temporary, Map.of())) {
                other.untilReady();
                assertEquals(200, one.status(LOOKUP));
            }
            assertEquals(200, one.status("/q/health/ready"));
            assertTrue(one.body("/q/health/ready").contains("up since"));
        }
    }

    @Test
    void with_a_database_given_none_is_started_or_unpacked() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Program program = Program.serve(temporary, at(database.getPort()))) {
            program.untilReady();
            assertEquals(200, program.status(LOOKUP));
            try (Stream<Path> files = Files.list(temporary)) {
                assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("referred-pain")));
            }
        }
    }

    @Test
    void lookups_go_on_while_the_database_is_away_and_readiness_shows_it() throws Exception {
        int port = Program.freePort();
        Path data = temporary.resolve("data");
        EmbeddedPostgres database = database(port, data);
        try (Program program = Program.serve(temporary, at(port))) {
            program.untilReady();
            String answer = program.body(LOOKUP);
            database.close();
            program.until("database down", () -> program.body("/q/health/ready").contains("down since"));
            assertEquals(200, program.status("/q/health/ready"));
            for (int i = 0; i < 50; i++) {
                assertEquals(answer, program.body(LOOKUP));
            }
            try (EmbeddedPostgres back = database(port, data)) {
                program.until(
                        "database up", () -> program.body("/q/health/ready").contains("up since"));
                assertEquals(answer, program.body(LOOKUP));
            }
        }
    }

    @Test
    void without_its_database_at_the_start_it_says_so_and_serves_when_it_comes() throws Exception {
        int port = Program.freePort();
        try (Program program = Program.serve(temporary, at(port))) {
            program.until("an answer", () -> program.status(LOOKUP) != 0);
            var refused = program.get(LOOKUP);
            assertEquals(503, refused.statusCode());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElse("none"));
            assertEquals(
                    "application/problem+json",
                    refused.headers().firstValue("Content-Type").orElse("none"));
            assertTrue(refused.body().contains("\"code\":\"no-release-yet\""));
            assertEquals(503, program.status("/q/health/ready"));
            assertEquals(200, program.status("/q/health/live"));
            try (EmbeddedPostgres database = database(port, temporary.resolve("data"))) {
                program.untilReady();
                assertEquals(200, program.status(LOOKUP));
            }
        }
    }

    @Test
    void a_release_imported_while_it_runs_is_served_and_a_rollback_survives_a_restart() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = at(database.getPort());
            Path next = released("0.2.0", text -> text);
            try (Program program = Program.serve(temporary, settings)) {
                program.untilReady();
                assertTrue(program.body(LOOKUP).contains("\"release\":\"0.1.0\""));
                assertEquals(0, Program.run(settings, "import", next.toString()).status());
                program.until("0.2.0", () -> program.body(LOOKUP).contains("\"release\":\"0.2.0\""));
                String releases = program.body("/v1/releases");
                assertTrue(releases.contains("0.1.0") && releases.contains("0.2.0"), releases);
                assertEquals(0, Program.run(settings, "activate", "0.1.0").status());
                program.until("0.1.0", () -> program.body(LOOKUP).contains("\"release\":\"0.1.0\""));
            }
            try (Program again = Program.serve(temporary, settings)) {
                again.untilReady();
                assertTrue(again.body(LOOKUP).contains("\"release\":\"0.1.0\""));
            }
            Ended list = Program.run(settings, "releases");
            assertEquals(0, list.status());
            assertTrue(list.output().contains("* 0.1.0"), list.output());
            assertTrue(list.output().contains("  0.2.0"), list.output());
        }
    }

    @Test
    void a_wrong_package_changes_nothing_and_every_complaint_has_its_place() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = at(database.getPort());
            assertEquals(
                    0,
                    Program.run(
                                    settings,
                                    "import",
                                    released("0.1.5", text -> text).toString())
                            .status());
            Path wrong = released("0.3.0", text -> text.replaceFirst("\nabdomen,,", "\nabdomen,nowhere,"));
            Ended refused = Program.run(settings, "import", wrong.toString());
            assertEquals(1, refused.status());
            assertTrue(
                    refused.output().contains("zones.csv:2: parent: zones.csv has no row nowhere"), refused.output());
            Ended same = Program.run(
                    settings,
                    "import",
                    released("0.1.5", text -> text.replaceFirst("Belly", "The belly"))
                            .toString());
            assertEquals(1, same.status());
            assertTrue(same.output().contains("0.1.5 is known with other content"), same.output());
            Ended lower = Program.run(
                    settings, "import", released("0.1.4", text -> text).toString());
            assertEquals(0, lower.status());
            assertTrue(lower.output().contains("a higher version was imported before"), lower.output());
            Ended list = Program.run(settings, "releases");
            assertTrue(list.output().contains("* 0.1.5"), list.output());
            assertFalse(list.output().contains("0.3.0"), list.output());
            Ended unknown = Program.run(settings, "activate", "9.9.9");
            assertEquals(1, unknown.status());
            assertTrue(unknown.output().contains("never imported. Imported are: 0.1.4, 0.1.5"), unknown.output());
        }
    }

    @Test
    void a_program_whose_own_table_is_refused_serves_what_the_database_holds() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> settings = at(database.getPort());
            Path other = released("0.1.0", text -> text.replaceFirst("Belly", "The belly"));
            assertEquals(0, Program.run(settings, "import", other.toString()).status());
            try (Program program = Program.serve(temporary, settings)) {
                program.untilReady();
                assertTrue(program.body("/v1/zones/abdomen").contains("The belly"));
                assertTrue(program.log().contains("is known with other content"), program.log());
            }
        }
    }

    @Test
    void a_package_is_checked_without_a_database_and_what_writes_needs_one() throws Exception {
        Ended good =
                Program.run(Map.of(), "check", released("0.2.0", text -> text).toString());
        assertEquals(0, good.status());
        assertTrue(good.output().contains("Release 0.2.0"), good.output());
        Ended bad = Program.run(
                Map.of(), "check", released("0.2.0", text -> text + "\n").toString());
        assertEquals(1, bad.status());
        for (String[] command : new String[][] {{"import", "."}, {"activate", "0.1.0"}, {"releases"}}) {
            Ended refused = Program.run(Map.of(), command);
            assertEquals(2, refused.status());
            assertTrue(refused.output().contains("QUARKUS_DATASOURCE_JDBC_URL"), refused.output());
        }
        assertEquals(2, Program.run(Map.of(), "serve", "now").status());
        assertEquals(2, Program.run(Map.of(), "check", "/nowhere").status());
    }

    private Path released(String version, UnaryOperator<String> zones) throws IOException {
        return Outside.released(temporary, version, Map.of("zones.csv", zones));
    }

    private EmbeddedPostgres database(int port, Path data) throws IOException {
        return Outside.database(port, data);
    }

    private static Map<String, String> at(int port) {
        return Outside.at(port);
    }

    /** The servers of the embedded databases below this test's folder. */
    private List<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(temporary.toString())
                        && process.info().command().orElse("").endsWith("postgres"))
                .toList();
    }

    private List<Path> runs() throws IOException {
        Path home = temporary.resolve("referred-pain-" + System.getProperty("user.name"));
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }
}
