package org.referredpain.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request in the making. Texts are bytes, one a character (ISO 8859-1), so that any bytes can be in them. */
final class Draft {

    String method;
    final List<String> segments = new ArrayList<>();
    final List<String> query = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    String version = "HTTP/1.1";
    String suffix = "";
    byte[] body = {};
    boolean chunked;

    /** Whether it breaks HTTP itself: then closing the connection without a word is an answer too. */
    boolean malformed;

    Draft(String method) {
        this.method = method;
    }

    /** The address without its query, as it is sent. */
    String address() {
        return "/" + String.join("/", segments) + suffix;
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method).append(' ').append(address());
        if (!query.isEmpty()) {
            head.append('?').append(String.join("&", query));
        }
        head.append(' ').append(version).append("\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host"))) {
            head.append("Host: service\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        boolean told = headers.stream().anyMatch(header -> header.startsWith("Content-Length"));
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (!told && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (chunked) {
            for (int from = 0; from < body.length; from += 1_000) {
                int length = Math.min(1_000, body.length - from);
                whole.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                whole.write(body, from, length);
                whole.writeBytes(new byte[] {'\r', '\n'});
            }
            whole.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } else {
            whole.writeBytes(body);
        }
        return whole.toByteArray();
    }
}
