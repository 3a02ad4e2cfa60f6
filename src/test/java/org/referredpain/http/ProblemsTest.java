package org.referredpain.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;

/** What is wrong with a request is said, in one form, and never with a 5xx. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemsTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URI service;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/v1/lookup, 400, missing-value",
        "/v1/lookup?symptom=jaw-pian, 400, unknown-id",
        "/v1/lookup?symptom=, 400, missing-value",
        "/v1/lookup?zone=jaw-pain, 400, unknown-id",
        "/v1/lookup?symptom=%00, 400, unknown-id",
        "/v1/lookup?symptom=%ed%a0%80, 400, unknown-id",
        "/v1/lookup?symptom=%ff%fe, 400, unknown-id",
        "/v1/lookup?symptom=tinnitus&limit=0, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&limit=x, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&limit=101, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&limit=99999999999, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&limit=1&limit=2, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&minGrade=F, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&view=short, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&language=tlh, 400, invalid-value",
        "/v1/lookup?symptom=tinnitus&symptoms=tinnitus, 400, unknown-parameter",
        "/v1/lookup?symptom=tinnitus&absent=tinnitus, 400, contradiction",
        "/v1/lookup?symptom=temporal-headache&absent=headache, 400, contradiction",
        "/v1/symptoms?limit=0, 400, invalid-value",
        "/v1/symptoms?kind=ache, 400, invalid-value",
        "/v1/symptoms?zone=nowhere, 400, unknown-id",
        "/v1/symptoms?cursor=%00, 400, invalid-cursor",
        "/v1/symptoms?cursor=AAAA, 400, invalid-cursor",
        "/v1/symptoms?cursor=MC4xLjAgMCA1, 400, invalid-cursor",
        "/v1/symptoms/nothing, 404, no-such-thing",
        "/v1/muscles/maseter, 404, no-such-thing",
        "/v1/muscles/maseter/symptoms, 404, no-such-thing",
        "/v1/trigger-points/nothing, 404, no-such-thing",
        "/v1/zones/nothing/muscles, 404, no-such-thing",
        "/v1/referrals/temporalis-whole/heel-pain, 404, no-such-thing",
        "/v1/referrals/nothing/heel-pain, 404, no-such-thing",
        "/v1/conditions/nothing, 404, no-such-thing",
        "/v1/red-flags/nothing, 404, no-such-thing",
        "/v1/sources/nothing, 404, no-such-thing",
        "/v1/nothing, 404, no-such-route",
        "/v2/lookup, 404, no-such-route"
    })
    void a_wrong_address_is_a_problem(String address, int status, String code) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    @Test
    void an_unknown_symptom_is_named_with_those_near_it() {
        given().get("/v1/lookup?symptom=jaw-pian&symptom=tinitus")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors[0].message", containsString("jaw-pian"))
                .body("errors[0].suggestions", hasItem("jaw-pain"))
                .body("errors[1].parameter", equalTo("symptom"))
                .body("errors[1].suggestions[0]", equalTo("tinnitus"));
    }

    @Test
    void an_unknown_muscle_names_those_near_it() {
        given().get("/v1/muscles/maseter").then().statusCode(404).body("errors[0].suggestions[0]", equalTo("masseter"));
    }

    @Test
    void an_unknown_parameter_names_the_near_one() {
        given().get("/v1/symptoms?limt=5").then().statusCode(400).body("errors[0].suggestions[0]", equalTo("limit"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{bad | invalid-value | ``",
                "[] | invalid-value | ``",
                "\"text\" | invalid-value | ``",
                "null | missing-value | ``",
                "{} | missing-value | `none`",
                "{\"symptoms\": \"tinnitus\"} | invalid-value | /symptoms",
                "{\"symptoms\": [\"tinnitus\"]} | invalid-value | /symptoms/0",
                "{\"symptoms\": [{\"id\": 5}]} | invalid-value | /symptoms/0/id",
                "{\"symptoms\": [{\"id\": \"tinnitus\", \"present\": \"no\"}]} | invalid-value | /symptoms/0/present",
                "{\"symptoms\": [{\"id\": \"tinnitus\", \"present\": 1}]} | invalid-value | /symptoms/0/present",
                "{\"symptoms\": [{\"id\": null}]} | missing-value | /symptoms/0/id",
                "{\"symptoms\": [null]} | missing-value | /symptoms/0/id",
                "{\"symptoms\": [{}]} | missing-value | /symptoms/0/id",
                "{\"symptoms\": [{\"id\": \"\\u0000\"}]} | unknown-id | /symptoms/0/id",
                "{\"symptoms\": [{\"id\": \"\\ud800\"}]} | unknown-id | /symptoms/0/id",
                "{\"zones\": [\"tinnitus\"]} | unknown-id | /zones/0",
                "{\"zones\": [null]} | missing-value | /zones/0",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"limit\": \"10\"} | invalid-value | /limit",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"limit\": 1.5} | invalid-value | /limit",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"limit\": -1} | invalid-value | /limit",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"limit\": 99999999999} | invalid-value | /limit",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"minGrade\": \"Z\"} | invalid-value | /minGrade",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}], \"view\": \"x\"} | invalid-value | /view",
                "{\"symptom\": [{\"id\": \"tinnitus\"}]} | unknown-parameter | /symptom",
                "{\"symptoms\": [{\"ids\": \"tinnitus\"}]} | unknown-parameter | /symptoms/0/ids",
                "{\"symptoms\": [], \"symptoms\": []} | invalid-value | `none`",
                "{\"symptoms\": [{\"id\": \"tinnitus\"}]} {} | invalid-value | ``"
            })
    void a_wrong_body_is_a_problem_with_a_pointer(String body, String code, String pointer) {
        var response = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo(code));
        if (!pointer.equals("none")) {
            response.body("errors[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void an_empty_body_is_a_problem() {
        given().contentType(ContentType.JSON)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_problem() {
        byte[] body = "{\"symptoms\": [{\"id\": \"x\"}]}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 5] = (byte) 0xff;
        given().contentType("application/json")
                .body(body)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void ten_thousand_symptoms_are_a_problem() {
        String many = "{\"symptoms\": [" + "{\"id\":\"x\"},".repeat(4_999) + "{\"id\":\"x\"}]}";
        given().contentType(ContentType.JSON)
                .body(many)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        String more = "{\"symptoms\": [" + "{\"id\":\"x\"},".repeat(9_999) + "{\"id\":\"x\"}]}";
        given().contentType(ContentType.JSON)
                .body(more)
                .post("/v1/lookup")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void deep_nesting_is_a_problem() {
        String deep = "{\"symptoms\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        given().contentType(ContentType.JSON)
                .body(deep)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void a_megabyte_is_a_problem_whether_its_length_is_told_or_not() throws IOException {
        given().contentType(ContentType.JSON)
                .body(" ".repeat(1_000_000))
                .post("/v1/lookup")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("too-large"));
        String head = "POST /v1/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String chunk = Integer.toHexString(8_000) + "\r\n" + " ".repeat(8_000) + "\r\n";
        String answer = raw(head + chunk.repeat(9) + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer.lines().findFirst().orElse("nothing"));
    }

    @Test
    void another_media_type_is_a_problem() {
        given().contentType("text/plain")
                .body("x")
                .post("/v1/lookup")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().accept("text/html").get("/v1/symptoms").then().statusCode(406).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void another_method_is_a_problem_that_names_the_right_ones(String method) {
        given().request(method, "/v1/symptoms")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        if (!method.equals("POST")) {
            given().request(method, "/v1/lookup")
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        }
    }

    @Test
    void what_cannot_be_decoded_is_refused_before_routing() throws IOException {
        for (String target : new String[] {"/v1/symptoms?q=%ZZ", "/v1/symptoms/%ZZ", "/%"}) {
            String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElse("nothing"), target);
        }
    }

    @Test
    void a_very_long_address_is_refused() throws IOException {
        String answer = raw(
                "GET /v1/lookup?symptom=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertEquals("414", answer.split(" ")[1]);
    }

    @Test
    void what_the_router_refuses_is_a_problem() throws IOException {
        Map<String, String> refused = Map.of("", "400", "Host: a b\r\n", "400", "Host: x\r\nOrigin: ://x\r\n", "403");
        for (Map.Entry<String, String> headers : refused.entrySet()) {
            String answer = raw("GET /v1/symptoms HTTP/1.1\r\n" + headers.getKey() + "Connection: close\r\n\r\n");
            assertEquals(headers.getValue(), answer.split(" ")[1]);
            assertTrue(answer.contains(PROBLEM) && answer.contains("\"status\":" + headers.getValue()), answer);
        }
    }

    @Test
    void too_large_headers_are_refused() throws IOException {
        String answer = raw(
                "GET /v1/symptoms HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");
        assertEquals("431", answer.split(" ")[1]);
    }

    @Test
    void our_own_fault_is_logged_without_words_that_may_be_a_callers() {
        String logged =
                ProblemMappers.withoutWords(new IllegalStateException("my jaw", new IllegalArgumentException("hurts")));
        assertTrue(logged.contains("IllegalStateException") && logged.contains("IllegalArgumentException"), logged);
        assertTrue(logged.contains("ProblemsTest.java"), logged);
        assertTrue(!logged.contains("jaw") && !logged.contains("hurts"), logged);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
