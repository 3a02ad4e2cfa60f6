package org.referredpain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The built program in a process of its own, as an operator runs it. */
public final class Program implements AutoCloseable {

    private static final String JAR = System.getProperty("program");

    /** Programs that live for seconds are sooner there without the second compiler. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private Program(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** What a command printed and how it ended. */
    public record Ended(int status, String output) {}

    /** Starts the service with settings of its own; returns at once. */
    public static Program serve(Path temporary, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(temporary, "service", ".log");
        ProcessBuilder builder = new ProcessBuilder(java(), QUICK, "-Djava.io.tmpdir=" + temporary, "-jar", JAR);
        clean(builder.environment());
        // A test is one client that asks what thousands do.
        builder.environment().put("REFERRED_PAIN_HTTP_RATE_LIMIT_REQUESTS", "0");
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("REFERRED_PAIN_RELEASE_EVERY", "1s");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Program(builder.start(), port, log);
    }

    /** Runs a command to its end. */
    public static Ended run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = begin(environment, arguments);
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> output.append(line).append('\n'));
        }
        return new Ended(process.waitFor(), output.toString());
    }

    /** Begins a command; whoever asks for it ends it. */
    public static Process begin(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), QUICK, "-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        clean(builder.environment());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Status of an answer; 0 when there is none. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    public String body(String path) {
        return get(path).body();
    }

    public HttpResponse<String> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so; fails with the program's log when it does not come. */
    public void until(String what, BooleanSupplier so) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end) || (!process.isAlive() && !what.startsWith("ended"))) {
                throw new AssertionError(what + " did not come; the program said:\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    public void untilReady() throws IOException, InterruptedException {
        until("readiness", () -> status("/q/health/ready") == 200);
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    public int port() {
        return port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As Ctrl-C or an orchestrator does it. */
    public void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** As the kernel does it when memory is short. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REFERRED_PAIN_"));
    }
}
