package org.referredpain.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/** What protects the service from one client, and the client from nobody to complain to. */
@QuarkusTest
@TestProfile(LimitsTest.Strict.class)
@WithTestResource(TestDatabase.class)
class LimitsTest {

    private static final int REQUESTS = 20;

    @TestHTTPResource
    URI service;

    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "referred-pain.http.rate-limit.requests", Integer.toString(REQUESTS),
                    "referred-pain.http.rate-limit.window", "2s",
                    "referred-pain.contact", "mailto:security@clinic.example",
                    "quarkus.http.idle-timeout", "1s");
        }
    }

    @Test
    void who_asks_too_much_is_told_when_to_ask_again_and_then_is_answered() {
        Response answer = given().get("/v1/zones/jaw");
        for (int i = 0; answer.statusCode() == 200; i++) {
            answer.then()
                    .header("RateLimit-Policy", equalTo("\"client\";q=20;w=2"))
                    .header("RateLimit", matchesPattern("\"client\";r=[0-9]+;t=[0-9]+"));
            assertTrue(i < 100 * REQUESTS, "no limit");
            answer = given().get("/v1/zones/jaw");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", startsWith("\"client\";r=0;"))
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("too-many-requests"));
        // Nobody gets another bucket by saying who he is; those who watch the service are not counted.
        Response other = given().header("X-Forwarded-For", "192.0.2.7").get("/v1/zones/jaw");
        for (int i = 0; other.statusCode() != 429; i++) {
            assertTrue(i < 100 * REQUESTS, "another bucket");
            other = given().header("X-Forwarded-For", "192.0.2.7").get("/v1/zones/jaw");
        }
        for (int i = 0; i < 2 * REQUESTS; i++) {
            given().get("/q/health/ready").then().statusCode(200).header("RateLimit", nullValue());
        }
        Instant end = Instant.now().plusSeconds(10);
        int status = 429;
        while (status == 429 && Instant.now().isBefore(end)) {
            status = given().get("/v1/zones/jaw").statusCode();
        }
        assertEquals(200, status);
    }

    @Test
    void a_large_body_that_is_refused_does_not_block_the_connection() {
        for (int i = 0; i < 3 * REQUESTS; i++) {
            int status = given().contentType(ContentType.JSON)
                    .body("{\"symptoms\": [{\"id\": \"" + "x".repeat(50_000) + "\"}]}")
                    .post("/v1/lookup")
                    .statusCode();
            assertTrue(status == 400 || status == 429, "status " + status);
        }
    }

    @Test
    void a_client_is_an_address_or_a_network_of_the_new_kind() {
        assertEquals(client("192.0.2.7"), client("192.0.2.7"));
        assertNotEquals(client("192.0.2.7"), client("192.0.2.8"));
        assertEquals(client("2001:db8:1:2::1"), client("2001:db8:1:2:ffff::7"));
        assertNotEquals(client("2001:db8:1:2::1"), client("2001:db8:1:3::1"));
    }

    private static String client(String address) {
        return RateLimit.client(SocketAddress.inetSocketAddress(new InetSocketAddress(address, 1)));
    }

    @Test
    void a_connection_on_which_nothing_moves_is_closed() throws IOException {
        for (String begun :
                new String[] {"", "GET /v1/zo", "POST /v1/lookup HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"}) {
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.getInputStream().readAllBytes();
            }
        }
    }

    @Test
    void who_finds_a_hole_is_told_whom_to_tell() {
        String file = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asString();
        assertTrue(file.contains("Contact: mailto:security@clinic.example\n"), file);
        Matcher expires = Pattern.compile("Expires: (\\S+)\n").matcher(file);
        assertTrue(expires.find(), file);
        Instant end = Instant.parse(expires.group(1));
        assertTrue(end.isAfter(Instant.now()) && end.isBefore(Instant.now().plus(Duration.ofDays(365))), file);
    }
}
