package org.referredpain;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service on which all that can be switched off is off, behind a proxy that it trusts. */
@QuarkusTest
@TestProfile(SwitchesTest.Off.class)
@WithTestResource(TestDatabase.class)
class SwitchesTest {

    private static final int REQUESTS = 200;

    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "referred-pain.allow.free-text", "false",
                    "referred-pain.allow.several-symptoms", "false",
                    "referred-pain.http.rate-limit.requests", Integer.toString(REQUESTS),
                    "referred-pain.http.rate-limit.window", "1H",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/read | {\"text\": \"my jaw hurts\"} | /text",
                "/v1/lookup | {\"text\": \"my jaw hurts\"} | /text",
                "/v1/lookup | {\"symptoms\": [{\"id\": \"jaw-pain\"}], \"text\": \"and it rings\"} | /text",
                "/v1/lookup | {\"symptoms\": [{\"id\": \"jaw-pain\"}, {\"id\": \"tinnitus\"}]} | /symptoms/1/id",
                "/v1/lookup | {\"symptoms\": [{\"id\": \"jaw-pain\"}], \"zones\": [\"temple\"]} | /zones/0",
                "/v1/lookup | {\"symptoms\": [{\"id\": \"jaw-pain\"}, {\"id\": \"tinnitus\", \"present\": false}]} | /symptoms/1/id",
                "/v1/next-questions | {\"symptoms\": [{\"id\": \"jaw-pain\"}]} | ``"
            })
    void what_is_switched_off_says_so(String route, String body, String pointer) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(route)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("switched-off"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void several_symptoms_in_the_address_are_refused_too() {
        given().get("/v1/lookup?symptom=jaw-pain&symptom=tinnitus")
                .then()
                .statusCode(403)
                .body("errors[0].parameter", equalTo("symptom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/lookup?symptom=jaw-pain", "/v1/lookup?symptom=jaw-pain&symptom=jaw"})
    void one_symptom_is_answered_however_often_it_is_named(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .body("redFlags", not(empty()))
                .body("candidates", not(empty()));
    }

    @Test
    void behind_a_trusted_proxy_each_client_has_a_bucket_of_its_own() {
        int status = 200;
        for (int i = 0; status == 200; i++) {
            assertTrue(i <= REQUESTS, "no limit");
            status = statusFor("192.0.2.1");
        }
        assertEquals(429, status);
        assertEquals(200, statusFor("192.0.2.2"));
    }

    private static int statusFor(String client) {
        return given().header("X-Forwarded-For", client).get("/v1/zones/jaw").statusCode();
    }
}
