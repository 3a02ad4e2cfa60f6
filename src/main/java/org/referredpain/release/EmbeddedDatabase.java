package org.referredpain.release;

import io.quarkus.runtime.Quarkus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL server of this process's own, for a machine that has none. It listens on loopback, keeps its data in
 * a temporary folder and ends with the process. A process that was killed leaves a server behind; the next start ends
 * it and removes its folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Folders of runs are named after the process and the second it started, so that a reused number is told apart. */
    private static final String RUN = "run-";

    private static final long STOP_SECONDS = 10;

    private static final String URL = "jdbc:postgresql://localhost:%d/postgres?user=postgres";

    /** The server of this process, where it has one: whoever needs it waits for it. */
    private static volatile CompletableFuture<?> own = CompletableFuture.completedFuture("none");

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Begins to start a server, beside whatever else starts meanwhile.
     *
     * @return its address, for user and password {@code postgres}; it answers after {@link #awaitStarted()}
     */
    public static String startBeside() {
        int port = freePort();
        own = CompletableFuture.supplyAsync(() -> start(port)).whenComplete((server, failure) -> {
            if (failure != null) {
                // Nothing else could ever give this process a table to serve.
                Logger.getLogger(EmbeddedDatabase.class).fatal("The embedded database did not start", failure);
                Quarkus.asyncExit(1);
            }
        });
        return URL.formatted(port);
    }

    /**
     * Waits for the server that {@link #startBeside} began to start, if it did.
     *
     * @throws CompletionException when it did not start
     */
    static void awaitStarted() {
        own.join();
    }

    /** Starts a server, after clearing what dead processes left; unpacks it first where that was never done. */
    public static EmbeddedDatabase start() {
        return start(freePort());
    }

    private static EmbeddedDatabase start(int port) {
        try {
            Path home = Files.createDirectories(
                    Path.of(System.getProperty("java.io.tmpdir"), "referred-pain-" + System.getProperty("user.name")));
            clearDeadRuns(home);
            ProcessBuilder.Redirect output =
                    ProcessBuilder.Redirect.to(home.resolve("postgres.log").toFile());
            // It repeats at INFO what goes into that file.
            java.util.logging.Logger.getLogger(EmbeddedPostgres.class.getName()).setLevel(Level.WARNING);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setPort(port)
                    .setOverrideWorkingDirectory(home.toFile())
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .setDataDirectory(home.resolve(RUN + identity(ProcessHandle.current()) + "-" + System.nanoTime()))
                    .setCleanDataDirectory(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start", e);
        }
    }

    /** Address of the server's database, for user and password {@code postgres}. */
    public String jdbcUrl() {
        return URL.formatted(server.getPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not stop", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port for the embedded database", e);
        }
    }

    private static void clearDeadRuns(Path home) throws IOException {
        List<Path> runs;
        try (Stream<Path> folders = Files.list(home)) {
            runs = folders.filter(folder -> folder.getFileName().toString().startsWith(RUN))
                    .toList();
        }
        for (Path run : runs) {
            String[] name = run.getFileName().toString().substring(RUN.length()).split("-");
            boolean alive = ProcessHandle.of(Long.parseLong(name[0]))
                    .filter(process -> identity(process).equals(name[0] + "-" + name[1]))
                    .isPresent();
            if (!alive) {
                stopServerOf(run);
                delete(run);
            }
        }
    }

    /** PostgreSQL writes the number of its own process into the first line of postmaster.pid. */
    private static void stopServerOf(Path run) throws IOException {
        Path file = run.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> postmaster = Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (postmaster.isPresent()) {
            postmaster.get().destroy();
            try {
                postmaster.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                postmaster.get().destroyForcibly();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }
}
