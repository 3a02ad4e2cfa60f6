package org.referredpain.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests derived from the contract, most of them wrong. The same seed and number give the same request, whatever was
 * asked before.
 */
final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "HEAD", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "QUERY", "X-1");

    private static final List<String> HEADERS = List.of(
            "Accept: */*",
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: application/json;q=2",
            "Accept: ;;;,,,/",
            "Accept: image/svg+xml",
            "Accept: application/xml, */*;q=0.01",
            "Accept: " + "a/b,".repeat(300),
            "Accept: \u00ff\u00fe/\u0001",
            "Accept:",
            "Accept-Language: de-CH-1996, *;q=0.1",
            "Accept-Language: xx-" + "y".repeat(500),
            "Accept-Language: ;q=,=,",
            "Accept-Language: en;q=NaN, fr;q=-1, es;q=1e9",
            "Accept-Language: i-default, zh-Hant-TW-x-private, x",
            "Accept-Language: \u00e9\u00e8",
            "Accept-Encoding: gzip",
            "Accept-Encoding: gzip;q=x, br;;, *;q=",
            "Accept-Encoding: identity;q=0",
            "Accept-Encoding: \u0080",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-None-Match: W/W/\"x\", ,,,",
            "If-None-Match: " + "\"x\",".repeat(1_000),
            "If-Match: \"x\"",
            "If-Modified-Since: never",
            "Range: bytes=0-1",
            "Range: bytes=9-1,-,x",
            "Content-Type: application/json",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=nothing",
            "Content-Type: application/json; charset=\"",
            "Content-Type: application/json;;;=",
            "Content-Type: APPLICATION/JSON",
            "Content-Type: application/vnd.x+json",
            "Content-Type: text/plain",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: nonsense",
            "Content-Type:",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate, br, x",
            "Expect: 100-continue",
            "Expect: nothing",
            "Cookie: a=b; =; ;;; \u00ff=\u00ff",
            "Authorization: Basic !!!",
            "Authorization: Bearer",
            "Origin: null",
            "Origin: https://x.example",
            "Origin: ://\u00ff",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: \u00ff,,",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.2.3.4, unknown, \u00ff",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: x y",
            "Forwarded: for=\"[::1\";proto=;",
            "X-Request-Id: \u0001",
            "traceparent: 00-" + "f".repeat(70),
            "baggage: " + "a=b,".repeat(500),
            "Connection: keep-alive, upgrade",
            "Upgrade: websocket",
            "TE: trailers",
            "Via: 1.1 x",
            "Max-Forwards: -1",
            "User-Agent: ${jndi:ldap://x/y}",
            "X-Long: " + "x".repeat(6_000));

    /** What breaks HTTP, or is more than a server has to read. */
    private static final List<String> BROKEN = List.of(
            "X-Longer: " + "x".repeat(12_000),
            "No colon here",
            ": no name",
            "Na me: x",
            "X-Nul: a\u0000b",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: abc",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked, gzip",
            "Host: a\r\nHost: b",
            "Host: \u00ff b",
            "Host:",
            " folded: x");

    private static final List<String> PATHS = List.of(
            "%2e%2e",
            "..",
            ".",
            "",
            "%00",
            "%ff",
            "%ed%a0%80",
            "%2F",
            "%5c",
            "%zz",
            "%",
            "%u0041",
            "a;b=c;d",
            "~",
            "*",
            "\u00e9",
            "x".repeat(3_000),
            "a%20b",
            "+",
            "%25%32%66",
            "index.html",
            ".git",
            "q",
            "v2");

    private final Contract contract;
    private final Map<String, List<String>> keys;
    private final List<String> allKeys;
    private final long seed;

    /** @param keys of the table, by the collection that lists them: "symptoms" */
    HostileRequests(Contract contract, Map<String, List<String>> keys, long seed) {
        this.contract = contract;
        this.keys = keys;
        this.allKeys = keys.values().stream().flatMap(List::stream).toList();
        this.seed = seed;
    }

    /** One request and what was done to it. */
    record Hostile(Draft draft, String what) {}

    Hostile request(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        // The first numbers of near seeds are near each other.
        random.nextLong();
        Contract.Operation operation = operation(random);
        Draft draft = right(operation, random);
        List<String> what = new ArrayList<>(List.of(operation.method() + " " + operation.path()));
        int wrongs = random.nextInt(4);
        for (int i = 0; i < wrongs; i++) {
            what.add(spoil(draft, operation, random));
        }
        return new Hostile(draft, String.join(" + ", what));
    }

    /** Whole-table answers take thousands of times longer than others, so they are asked seldom. */
    private Contract.Operation operation(Random random) {
        Contract.Operation operation = Values.any(random, contract.operations());
        boolean whole = operation.path().contains("dataset");
        return whole && random.nextInt(20) > 0 ? operation(random) : operation;
    }

    private Draft right(Contract.Operation operation, Random random) {
        Draft draft = new Draft(operation.method());
        for (String segment : operation.path().substring(1).split("/")) {
            int end = segment.indexOf('}') + 1;
            // "{view}.svg": what follows the key stays.
            draft.segments.add(
                    end > 0
                            ? pathValue(operation, segment.substring(0, end), random) + segment.substring(end)
                            : segment);
        }
        for (Contract.Parameter parameter : operation.parameters()) {
            if (!parameter.inPath() && (parameter.required() || random.nextInt(3) == 0)) {
                draft.query.add(parameter.name() + "=" + Values.encoded(value(parameter, random)));
            }
        }
        if (!operation.bodies().isEmpty()) {
            draft.headers.add("Content-Type: application/json");
            draft.body = (random.nextInt(3) == 0
                            ? Values.any(random, operation.bodies())
                            : new Bodies(contract, random, allKeys, Values.any(random, List.of(8, 40, 10_000)))
                                    .of(operation.body()))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
        return draft;
    }

    private String pathValue(Contract.Operation operation, String segment, Random random) {
        String name = segment.substring(1, segment.length() - 1);
        Contract.Parameter parameter = operation.parameters().stream()
                .filter(each -> each.inPath() && each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String collection = operation.path().split("/")[2];
        List<String> known = keys.getOrDefault(name.equals("id") ? collection : plural(name), allKeys);
        boolean example = random.nextInt(4) == 0 && !parameter.examples().isEmpty();
        return Values.encoded(Values.any(random, example ? parameter.examples() : known));
    }

    private String value(Contract.Parameter parameter, Random random) {
        boolean number = parameter.schema().path("type").asText().equals("integer");
        List<String> limits = Values.limits(parameter.schema());
        return switch (random.nextInt(8)) {
            case 0 -> Values.hostile(random);
            case 1 -> Values.number(random);
            case 2, 3 -> limits.isEmpty() ? Values.any(random, allKeys) : Values.any(random, limits);
            case 4 -> number ? "10" : Values.any(random, keys.getOrDefault(plural(parameter.name()), allKeys));
            default -> parameter.examples().isEmpty() ? "x" : Values.any(random, parameter.examples());
        };
    }

    /** symptom is a key of symptoms, triggerPoint of trigger-points. */
    private static String plural(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + "s";
    }

    private String spoil(Draft draft, Contract.Operation operation, Random random) {
        return switch (random.nextInt(15)) {
            case 0 -> {
                draft.method = Values.any(random, METHODS);
                yield "method";
            }
            case 1, 2, 3 -> {
                draft.headers.add(Values.any(random, HEADERS));
                yield "header";
            }
            case 4 -> {
                draft.headers.add(Values.any(random, BROKEN));
                draft.malformed = true;
                yield "broken header";
            }
            case 5 -> {
                draft.segments.set(
                        random.nextInt(draft.segments.size()),
                        random.nextBoolean() ? Values.any(random, PATHS) : Values.encoded(Values.hostile(random)));
                yield "path";
            }
            case 6 -> {
                draft.suffix = Values.any(random, List.of("/", "//", "/x", ".json", "%20", ";x=y", "#x", "/.."));
                yield "suffix";
            }
            case 7 -> {
                draft.query.add(Values.encoded(Values.hostile(random)) + "=" + Values.encoded(Values.hostile(random)));
                yield "unknown parameter";
            }
            case 8 -> {
                draft.query.add(Values.any(
                        random,
                        List.of("", "=", "==", "symptom", "=x", "%", "%zz=%zz", "%ff=%fe", "a;b", "&&", "q[]=x")));
                yield "raw parameter";
            }
            case 9 -> {
                if (!draft.query.isEmpty()) {
                    String repeated = Values.any(random, draft.query);
                    draft.query.addAll(Collections.nCopies(Values.any(random, List.of(1, 2, 50, 120)), repeated));
                }
                yield "repeated parameter";
            }
            case 10 -> {
                if (!draft.query.isEmpty()) {
                    draft.query.remove(random.nextInt(draft.query.size()));
                }
                yield "missing parameter";
            }
            case 11, 12 -> {
                if (draft.body.length > 0) {
                    draft.body = Bodies.spoilt(random, draft.body);
                    draft.chunked = random.nextInt(4) == 0;
                } else {
                    operation.parameters().stream()
                            .filter(parameter -> !parameter.inPath())
                            .forEach(parameter -> draft.query.add(parameter.name() + "="
                                    + value(parameter, random)
                                            .replaceAll("[ \\r\\n\\t&#]", "+")
                                            .codePoints()
                                            .filter(c -> c < 0x100)
                                            .collect(
                                                    StringBuilder::new,
                                                    StringBuilder::appendCodePoint,
                                                    StringBuilder::append)));
                }
                yield "raw";
            }
            case 13 -> {
                if (draft.body.length == 0) {
                    draft.body = "{\"symptoms\":[{\"id\":\"tinnitus\"}]}".getBytes(StandardCharsets.UTF_8);
                } else if (random.nextInt(4) == 0) {
                    draft.body = " "
                            .repeat(Values.any(random, List.of(65_535, 65_536, 65_537, 300_000, 1_100_000)))
                            .getBytes(StandardCharsets.UTF_8);
                    draft.chunked = random.nextBoolean();
                    draft.malformed = true;
                } else {
                    draft.chunked = true;
                }
                yield "another body";
            }
            default -> {
                draft.headers.removeIf(header -> header.startsWith("Content-Type"));
                if (random.nextInt(10) == 0) {
                    draft.version = Values.any(random, List.of("HTTP/1.0", "HTTP/0.9", "HTTP/3.0", "http/1.1", "X"));
                    draft.malformed = true;
                }
                yield "no content type";
            }
        };
    }
}
