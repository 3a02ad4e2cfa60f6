package org.referredpain.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MetricsTest {

    @ParameterizedTest(name = "{0} counts as {1} {2}")
    @CsvSource({
        "/v1/symptoms/jaw-pain, /v1/symptoms/{id}, 200",
        "/v1/symptoms/jaw-pian, /v1/symptoms/{id}, 404",
        "/v1/referrals/temporalis-whole/temporal-headache, /v1/referrals/{triggerPoint}/{symptom}, 200",
        "/v1/lookup?symptom=jaw-pain, /v1/lookup, 200",
        "/v1/lookup?symptom=jaw-pian, /v1/lookup, 400",
        "/v1/jaw-pain, none, 404"
    })
    void each_request_counts_once_by_the_template_of_its_route(String address, String route, int status) {
        // The second time it may be ready, which is no other route.
        for (int round = 0; round < 2; round++) {
            double before = counted(route, status);
            given().get(address).then().statusCode(status);
            // A request is counted when its answer has gone out, which the client may notice first.
            Instant end = Instant.now().plusSeconds(10);
            while (counted(route, status) == before && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertEquals(before + 1, counted(route, status));
        }
    }

    @Test
    void the_release_and_the_looks_at_the_database_can_be_watched() {
        given().get("/v1/lookup?symptom=jaw-pain&symptom=tinnitus").then().statusCode(200);
        assertTrue(value("referredpain_release_age_seconds") >= 0);
        assertTrue(value("referredpain_release_served_seconds") >= 0);
        assertEquals(0, value("referredpain_refresh_failures_total"));
        assertTrue(value("referredpain_lookup_seconds_count") >= 1);
    }

    @Test
    void without_a_contact_there_is_nobody_to_tell() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("no-such-route"));
    }

    private static double counted(String route, int status) {
        Matcher line = Pattern.compile("\nhttp_server_requests_seconds_count\\{method=\"GET\",status=\"" + status
                        + "\",uri=\"" + Pattern.quote(route) + "\",?} (\\S+)")
                .matcher(metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private static double value(String name) {
        Matcher line = Pattern.compile("\n" + name + " (\\S+)").matcher(metrics());
        assertTrue(line.find(), name);
        return Double.parseDouble(line.group(1));
    }

    private static String metrics() {
        return given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
