package org.referredpain.privacy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/**
 * Nothing that is asked is left behind. Words that nobody else uses, and keys of symptoms, are put into every place of every
 * operation of the contract, and then looked for in all that the service writes anywhere: log lines of every level, metrics,
 * traces, and answers to others.
 */
@QuarkusTest
@TestProfile(PrivacyTest.Watched.class)
@WithTestResource(TestDatabase.class)
class PrivacyTest {

    private static final String CANARY = "zqxcanary";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Values of examples shorter than this stand in innocent words, too. */
    private static final int TELLING = 6;

    @TestHTTPResource
    URI service;

    @Inject
    Spans spans;

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final List<Response> answers = new ArrayList<>();

    /** A service that writes all it can: every level of every log, the access log, every trace. */
    public static class Watched implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.level", "ALL",
                    "quarkus.log.console.level", "WARN",
                    "referred-pain.http.access-log", "true",
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.simple", "true");
        }
    }

    @Test
    void what_is_asked_stands_in_no_log_metric_trace_or_answer_to_others() throws IOException {
        List<String> log;
        try (LogLines lines = new LogLines()) {
            askEverythingEverywhere();
            untilTraced(answers.size());
            log = List.copyOf(lines.lines());
        }
        assertTrue(places.size() > 100, places.size() + " places: " + places);
        assertTrue(keys.contains("temporal-headache"), keys.toString());
        assertTrue(log.stream().anyMatch(line -> line.contains("org.referredpain.access")), "the access log is on");
        assertTrue(log.stream().anyMatch(line -> line.startsWith("DEBUG")), "all levels are");

        for (String secret : secrets()) {
            assertEquals(
                    List.of(),
                    log.stream().filter(line -> line.contains(secret)).toList());
            assertEquals(
                    List.of(),
                    spans.all().stream()
                            .map(PrivacyTest::text)
                            .filter(text -> text.contains(secret))
                            .toList());
        }
        String metrics = given().get("/q/metrics").asString();
        String health = given().get("/q/health").asString();
        for (String secret : secrets()) {
            assertFalse(metrics.contains(secret), secret);
            assertFalse(health.contains(secret), secret);
        }
        for (JsonNode path : operations()) {
            // What one asked does not come back to another.
            assertFalse(given().get(path.asText()).asString().contains(CANARY), path.asText());
        }
    }

    @Test
    void a_trace_tells_the_route_and_how_it_went() {
        int before = spans.all().size();
        given().get("/v1/symptoms/jaw-pain?language=de").then().statusCode(200);
        untilTraced(before + 1);
        SpanData span = spans.all().get(spans.all().size() - 1);
        assertEquals("GET /v1/symptoms/{id}", span.getName());
        assertTrue(text(span).contains("http.response.status_code=200"), text(span));
    }

    private Set<String> secrets() {
        Set<String> all = new LinkedHashSet<>(keys);
        all.add(CANARY);
        return all;
    }

    /** Everything that is exported of a span. */
    private static String text(SpanData span) {
        return span.getName() + span.getAttributes() + span.getEvents() + span.getStatus() + span.getLinks();
    }

    private void untilTraced(int most) {
        Instant end = Instant.now().plusSeconds(20);
        while (spans.all().size() < most && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertTrue(spans.all().size() >= most, spans.all().size() + " traces of " + most);
    }

    private void askEverythingEverywhere() throws IOException {
        for (Map.Entry<String, JsonNode> path : contract().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("requestBody")) {
                    byBody(path.getKey(), method.getValue());
                } else {
                    byAddress(path.getKey(), method.getValue());
                }
            }
            odd(path.getKey());
        }
        beforeRouting();
    }

    private void byAddress(String path, JsonNode operation) {
        // Twice: the second answer may be one that was kept.
        ask(path, operation, null);
        ask(path, operation, null);
        for (JsonNode parameter : parameters(operation)) {
            places.add(path + " " + parameter.get("in").asText() + " "
                    + parameter.get("name").asText());
            ask(path, operation, parameter.get("name").asText());
        }
    }

    private void ask(String path, JsonNode operation, String canaryIn) {
        RequestSpecification request = given();
        String address = path;
        for (JsonNode parameter : parameters(operation)) {
            String name = parameter.get("name").asText();
            JsonNode example = parameter.get("example");
            String value = name.equals(canaryIn) ? CANARY : example == null ? null : example.asText();
            if (value == null || name.equals("cursor") && !name.equals(canaryIn)) {
                continue;
            }
            if (!name.equals(canaryIn) && value.length() >= TELLING) {
                keys.add(value);
            }
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else {
                request.queryParam(name, value);
            }
        }
        answers.add(request.get(address));
    }

    private void byBody(String path, JsonNode operation) throws IOException {
        JsonNode content = operation.get("requestBody").get("content").get("application/json");
        for (JsonNode example : content.get("examples")) {
            JsonNode body = JSON.readTree(
                    example.get("value").isTextual()
                            ? example.get("value").asText()
                            : example.get("value").toString());
            post(path, body.toString());
            for (JsonNode changed : withCanaries(body)) {
                places.add(path + " " + changed);
                post(path, changed.toString());
            }
        }
        post(path, "{\"" + CANARY + "\": 1}");
        post(path, "{\"text\": \"my " + CANARY + " hurts, and temporal-headache since the tinnitus\"}");
        post(path, "{\"symptoms\": [" + CANARY);
        post(path, "{\"symptoms\": \"" + CANARY + "\"}");
        post(path, "\"" + CANARY.repeat(20_000) + "\"");
        answers.add(given().contentType("text/plain").body(CANARY).post(path));
    }

    private void post(String path, String body) {
        answers.add(given().contentType("application/json").body(body).post(path));
    }

    /** The same body as often as it has texts, each time with another of them replaced. */
    private static List<JsonNode> withCanaries(JsonNode body) {
        List<JsonNode> all = new ArrayList<>();
        for (String pointer : texts(body, "")) {
            JsonNode copy = body.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = copy.at(pointer.substring(0, slash));
            String last = pointer.substring(slash + 1);
            if (parent instanceof ObjectNode object) {
                object.put(last, CANARY);
            } else if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last), JSON.getNodeFactory().textNode(CANARY));
            }
            all.add(copy);
        }
        return all;
    }

    private static List<String> texts(JsonNode node, String pointer) {
        List<String> found = new ArrayList<>();
        if (node.isTextual()) {
            found.add(pointer);
        }
        node.properties().forEach(field -> found.addAll(texts(field.getValue(), pointer + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(texts(node.get(i), pointer + "/" + i));
        }
        return found;
    }

    /** Places that the contract does not have, and headers. */
    private void odd(String template) {
        String path = template.replaceAll("\\{[^}]+}", CANARY);
        answers.add(given().get(path + "/" + CANARY));
        answers.add(given().queryParam(CANARY, "1").get(path));
        answers.add(given().delete(path));
        answers.add(given().head(path));
        answers.add(given().accept("image/" + CANARY).get(path));
        for (String header : List.of(
                "Accept-Language",
                "Accept-Encoding",
                "If-None-Match",
                "User-Agent",
                "Referer",
                "Cookie",
                "Authorization",
                "X-Forwarded-For",
                "X-Request-Id",
                "traceparent",
                "Origin",
                CANARY)) {
            places.add("header " + header);
            answers.add(given().header(header, CANARY).get(path));
        }
    }

    /** What never reaches a resource. */
    private void beforeRouting() throws IOException {
        for (String request : List.of(
                "GET /v1/symptoms?q=%ZZ" + CANARY + " HTTP/1.1\r\nHost: x\r\n",
                "GET /v1/symptoms?q=" + CANARY.repeat(2_000) + " HTTP/1.1\r\nHost: x\r\n",
                "GET /v1/symptoms HTTP/1.1\r\nHost: x\r\nX: " + CANARY.repeat(5_000) + "\r\n",
                "GET /v1/symptoms HTTP/1.1\r\nHost: " + CANARY + "\r\n",
                "GET /v1/symptoms HTTP/1.1\r\nHost: x\r\n" + CANARY + "\r\n",
                CANARY + " /v1/symptoms HTTP/1.1\r\nHost: x\r\n",
                "GET /v1/symptoms/" + CANARY + " HTTP/7\r\nHost: x\r\n",
                "POST /v1/lookup HTTP/1.1\r\nHost: x\r\nContent-Length: " + CANARY + "\r\n")) {
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.getOutputStream()
                        .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.getInputStream().readAllBytes();
            }
        }
    }

    private static List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        if (operation.has("parameters")) {
            operation.get("parameters").forEach(all::add);
        }
        return all;
    }

    private static List<JsonNode> operations() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        contract().get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                all.add(JSON.getNodeFactory().textNode(path.getKey()));
            }
        });
        return all;
    }

    private static JsonNode contract() throws IOException {
        return JSON.readTree(given().get("/q/openapi?format=json").asString());
    }
}
