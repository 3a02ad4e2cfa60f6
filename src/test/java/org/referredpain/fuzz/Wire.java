package org.referredpain.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A connection that sends bytes as they are: an HTTP client would refuse to send most of what is asked here. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final InetSocketAddress service;
    private Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(URI service) {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        this.socket = new Socket();
    }

    /**
     * What came back.
     *
     * @param headers by name in lower case
     * @param body uncompressed
     */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request and reads its answer.
     *
     * @return the answer; nothing when the server closed the connection without one
     */
    Optional<Answer> ask(byte[] request, boolean bodyExpected) throws IOException {
        boolean fresh = socket.isClosed() || !socket.isConnected();
        if (fresh) {
            open();
        }
        Optional<Answer> answer = exchange(request, bodyExpected);
        if (answer.isEmpty() && !fresh) {
            // A server may close a kept connection at any time; the same on a new one is what counts.
            open();
            answer = exchange(request, bodyExpected);
        }
        if (answer.isEmpty()
                || answer.get()
                        .header("connection")
                        .filter("close"::equalsIgnoreCase)
                        .isPresent()) {
            socket.close();
        }
        return answer;
    }

    /** The next request goes over a new connection. */
    void reset() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void open() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        socket.setTcpNoDelay(true);
        socket.connect(service, PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Optional<Answer> exchange(byte[] request, boolean bodyExpected) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            // The server may answer and close before it has read all; its answer can still be there to read.
        }
        try {
            Answer answer = read(bodyExpected);
            while (answer.status() / 100 == 1) {
                answer = read(bodyExpected);
            }
            return Optional.of(answer);
        } catch (EOFException | SocketException e) {
            socket.close();
            return Optional.empty();
        }
    }

    private Answer read(boolean bodyExpected) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        boolean bodiless = !bodyExpected || status == 204 || status == 304 || status / 100 == 1;
        byte[] body = bodiless ? new byte[0] : body(headers);
        boolean gzip = headers.getOrDefault("content-encoding", List.of()).contains("gzip");
        return new Answer(status, headers, gzip && body.length > 0 ? unzipped(body) : body);
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return exactly(Integer.parseInt(headers.get("content-length").get(0)));
        }
        if (headers.containsKey("transfer-encoding")) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                whole.write(exactly(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        byte[] rest = in.readAllBytes();
        socket.close();
        return rest;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d bytes of %d".formatted(bytes.length, length));
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
