package org.referredpain.fuzz;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/**
 * Asks what nobody should ask, thousands of times, and holds every answer against the contract.
 *
 * <p>{@code -Dfuzz.requests=20000} asks more, {@code -Dfuzz.seed=7} asks others, {@code -Dfuzz.only=1234} asks one
 * again and shows it.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 6_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261121L);
    private static final int ONLY = Integer.getInteger("fuzz.only", -1);

    private static final int SHOWN = 5;

    /** What Vert.x refuses before anything of ours has seen the request. */
    private static final Set<Integer> REFUSED_BEFORE_ROUTING = Set.of(400, 413, 414, 417, 431);

    /** What the heap may differ by when nothing is kept: 3,000 requests that each left a kilobyte would reach it. */
    private static final long FLAT_BYTES = 3L << 20;

    @TestHTTPResource
    URI service;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void every_answer_follows_the_contract_whatever_is_asked() throws IOException {
        Contract contract = Contract.of(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        HostileRequests requests = new HostileRequests(contract, keys(contract), SEED);
        List<String> wrong = new ArrayList<>();
        try (Wire wire = new Wire(service)) {
            if (ONLY >= 0) {
                ask(wire, contract, requests.request(ONLY), ONLY).ifPresent(wrong::add);
            } else {
                for (int i = 0; i < REQUESTS; i++) {
                    ask(wire, contract, requests.request(i), i).ifPresent(wrong::add);
                }
                System.out.printf("Fuzz: seed %d, %d requests: %s%n", SEED, REQUESTS, seen);
                assertTrue(seen.getOrDefault("200", 0) > REQUESTS / 20, "too few are answered to say much: " + seen);
                // The same again: what may be kept for the next who asks is kept by now.
                long before = heap();
                for (int i = 0; i < REQUESTS / 2; i++) {
                    ask(wire, contract, requests.request(i), i).ifPresent(wrong::add);
                }
                long grown = heap() - before;
                System.out.printf("Fuzz: heap %+d kB by %d more%n", grown / 1024, REQUESTS / 2);
                assertTrue(grown < FLAT_BYTES, "the heap grew by " + grown + " bytes");
            }
        }
        assertTrue(
                wrong.isEmpty(),
                () -> "%d wrong answers, seed %d:%n%s"
                        .formatted(
                                wrong.size(),
                                SEED,
                                String.join("\n\n", wrong.subList(0, Math.min(SHOWN, wrong.size())))));
    }

    @Test
    void the_same_seed_asks_the_same() throws IOException {
        Contract contract = Contract.of(given().get("/q/openapi?format=json").asString());
        Map<String, List<String>> keys = Map.of("symptoms", List.of("tinnitus"), "muscles", List.of("masseter"));
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    text(new HostileRequests(contract, keys, SEED)
                            .request(i)
                            .draft()
                            .bytes()),
                    text(new HostileRequests(contract, keys, SEED)
                            .request(i)
                            .draft()
                            .bytes()));
        }
    }

    private Optional<String> ask(Wire wire, Contract contract, HostileRequests.Hostile hostile, int number)
            throws IOException {
        Draft asked = hostile.draft();
        boolean bodyExpected = !asked.method.equals("HEAD");
        Optional<Wire.Answer> answer = wire.ask(asked.bytes(), bodyExpected);
        if (asked.malformed) {
            wire.reset();
        }
        seen.merge(answer.map(each -> Integer.toString(each.status())).orElse("closed"), 1, Integer::sum);
        Optional<String> wrong = wrong(contract, asked, answer, bodyExpected);
        if (ONLY >= 0 || wrong.isPresent()) {
            String shown = "request %d (%s): %s%n%s%n-> %s"
                    .formatted(
                            number,
                            hostile.what(),
                            wrong.orElse("as it should be"),
                            shown(text(asked.bytes())),
                            answer.map(each -> each.status() + " " + each.headers() + "\n" + shown(each.text()))
                                    .orElse("closed"));
            if (ONLY >= 0) {
                System.out.println(shown);
            }
            return wrong.map(each -> shown);
        }
        return Optional.empty();
    }

    private Optional<String> wrong(Contract contract, Draft asked, Optional<Wire.Answer> answer, boolean bodyExpected) {
        if (answer.isEmpty()) {
            return asked.malformed ? Optional.empty() : Optional.of("closed without an answer");
        }
        Wire.Answer got = answer.get();
        if (got.headers().containsKey("x-injected")) {
            return Optional.of("what was asked became a header");
        }
        if (got.text().contains("Exception") || got.text().contains("org.referredpain")) {
            return Optional.of("shows its inside");
        }
        return switch (got.status() / 100) {
            case 2 -> wrongSuccess(contract, asked, got, bodyExpected);
            case 3 ->
                got.status() == 304 && asked.headers.stream().anyMatch(header -> header.startsWith("If-None-Match"))
                        ? Optional.empty()
                        : Optional.of("leads elsewhere");
            case 4 -> {
                // The first thing that the service does with a request is to give it an id.
                boolean ours = got.headers().containsKey("x-request-id");
                yield !ours && REFUSED_BEFORE_ROUTING.contains(got.status())
                        ? Optional.empty()
                        : contract.wrongProblem(got, bodyExpected);
            }
            default -> Optional.of("fails");
        };
    }

    private static Optional<String> wrongSuccess(
            Contract contract, Draft asked, Wire.Answer got, boolean bodyExpected) {
        if (asked.method.equals("OPTIONS")) {
            return got.body().length == 0 ? Optional.empty() : Optional.of("an answer to OPTIONS has a body");
        }
        Optional<Contract.Operation> operation =
                contract.at(asked.method.equals("HEAD") ? "GET" : asked.method, asked.address());
        if (operation.isEmpty()) {
            // A hostile address (/v1/..) can end up at the page, which is no part of the contract.
            boolean page = got.text().startsWith("<!doctype html>");
            return page || !bodyExpected ? Optional.empty() : Optional.of("answers what is not in the contract");
        }
        return bodyExpected ? contract.wrong(operation.get(), got) : Optional.empty();
    }

    /** Keys of the table by collection, as the first page of each list gives them. */
    private static Map<String, List<String>> keys(Contract contract) {
        Map<String, List<String>> keys = new HashMap<>();
        for (Contract.Operation operation : contract.operations()) {
            boolean list = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals("cursor"));
            if (list && !operation.path().contains("{")) {
                List<String> ids = given().queryParam("limit", 100)
                        .get(operation.path())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id", String.class);
                if (ids != null && ids.stream().allMatch(id -> id != null) && !ids.isEmpty()) {
                    keys.put(operation.path().substring("/v1/".length()), ids);
                }
            }
        }
        assertTrue(keys.size() > 5, keys.keySet().toString());
        return keys;
    }

    /** Bytes in use when everything that can be collected is: the least of a few looks. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String shown(String text) {
        String clear = text.codePoints()
                .mapToObj(c -> c == '\n' || c >= ' ' && c < 0x7f
                        ? Character.toString(c)
                        : c == '\r' ? "" : "\\x%02x".formatted(c))
                .collect(java.util.stream.Collectors.joining());
        return clear.length() > 1_500 ? clear.substring(0, 1_500) + "… (%d)".formatted(clear.length()) : clear;
    }
}
