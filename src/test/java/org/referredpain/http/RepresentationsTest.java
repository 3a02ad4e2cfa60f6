package org.referredpain.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentationsTest {

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/lookup?symptom=tinnitus",
                "/v1/symptoms",
                "/v1/symptoms/tinnitus",
                "/v1/symptoms/tinnitus/muscles",
                "/v1/muscles",
                "/v1/muscles/masseter",
                "/v1/muscles/masseter/symptoms",
                "/v1/trigger-points",
                "/v1/trigger-points/temporalis-whole",
                "/v1/trigger-points/temporalis-whole/symptoms",
                "/v1/referrals",
                "/v1/referrals/temporalis-whole/temporal-headache",
                "/v1/zones",
                "/v1/zones/temple",
                "/v1/zones/temple/muscles",
                "/v1/conditions",
                "/v1/conditions/tension-type-headache",
                "/v1/red-flags",
                "/v1/red-flags/stroke",
                "/v1/sources",
                "/v1/disputes",
                "/v1/techniques/dry-needling",
                "/v1/contraindications/pregnancy",
                "/v1/licences",
                "/v1/dataset.json",
                "/v1/suggestions?q=t",
                "/v1/ranking",
                "/v1/quality",
                "/v1/releases",
                "/v1/intended-purpose"
            })
    void every_answer_has_an_etag_and_is_not_sent_twice(String path) {
        Response first = given().get(path);
        first.then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("public"))
                .header("Vary", containsString("Accept-Encoding"))
                .body("meta.release", notNullValue());
        given().header("If-None-Match", first.getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.getHeader("ETag")))
                .body(equalTo(""));
        Response head = raw().head(path);
        assertEquals(200, head.statusCode());
        Response plain = raw().get(path);
        assertEquals(plain.getHeader("ETag"), head.getHeader("ETag"));
        assertEquals(plain.asByteArray().length, Integer.parseInt(head.getHeader("Content-Length")));
        assertEquals(first.asString(), given().get(path).asString(), "the same bytes");
    }

    @ParameterizedTest(name = "{0} with Accept-Encoding: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/lookup?symptom=toothache | identity",
                "/v1/lookup?symptom=toothache | gzip",
                "/v1/lookup?symptom=toothache&view=brief&language=de | gzip",
                "/v1/zones/jaw?language=fr | identity",
                "/v1/dataset.zip | gzip",
                "/v1/suggestions?q=to | identity",
                "/v1/intended-purpose | identity"
            })
    void an_answer_that_is_ready_is_the_one_that_was_made(String path, String encoding) {
        assertTrue(ReadyAnswers.isFinite(path));
        Response made = raw().header("Accept-Encoding", encoding).get(path);
        Response ready = raw().header("Accept-Encoding", encoding).get(path);
        assertEquals(200, ready.statusCode());
        assertArrayEquals(made.asByteArray(), ready.asByteArray());
        assertEquals(headers(made), headers(ready));
        assertEquals(
                headers(made), headers(raw().header("Accept-Encoding", encoding).head(path)));
        raw().header("Accept-Encoding", encoding)
                .header("If-None-Match", ready.getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    /** All but the request's id, which no two answers share. */
    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.remove("X-Request-Id");
        return headers;
    }

    @Test
    void each_language_has_a_ready_answer_of_its_own() {
        String path = "/v1/symptoms/toothache";
        for (int round = 0; round < 2; round++) {
            for (String language : List.of("en", "es", "de", "fr", "pt")) {
                given().header("Accept-Language", language + ", *;q=0.1")
                        .get(path)
                        .then()
                        .body("meta.language", equalTo(language));
                given().header("Accept-Language", "en")
                        .get(path + "?language=" + language)
                        .then()
                        .body("meta.language", equalTo(language));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/symptoms/",
                "/v1//symptoms",
                "/v1/symptoms?",
                "/v1/symptoms;a=b",
                "/v1/symptoms?limit=1",
                "/v1/symptoms?cursor=x",
                "/v1/symptoms/%74oothache",
                "/v1/lookup?symptom=toothache&symptom=jaw-pain",
                "/v1/lookup?symptom=toothache&absent=jaw-pain",
                "/v1/lookup?symptom=toothache&",
                "/v1/lookup?language=de&symptom=toothache",
                "/v1/suggestions?q=too",
                "/v1/releases"
            })
    void what_has_no_end_or_changes_by_itself_is_not_kept(String address) {
        assertFalse(ReadyAnswers.isFinite(address));
    }

    @Test
    void a_body_that_nobody_asked_for_does_not_disturb_the_next_request() throws IOException {
        given().get("/v1/zones/jaw").then().statusCode(200);
        String request = "GET /v1/zones/jaw HTTP/1.1\r\nHost: x\r\n%s\r\n";
        String body = "x".repeat(30_000);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((request.formatted("Content-Length: 30000\r\n")
                            + body
                            + request.formatted("")
                            + request.formatted("Connection: close\r\n"))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
        }
    }

    @Test
    void a_changed_tag_is_answered_in_full() {
        given().header("If-None-Match", "\"0\", W/\"1\"")
                .get("/v1/ranking")
                .then()
                .statusCode(200);
        String tag = when().get("/v1/ranking").getHeader("ETag");
        given().header("If-None-Match", "\"0\", W/" + tag)
                .get("/v1/ranking")
                .then()
                .statusCode(304);
        given().header("If-None-Match", "*").get("/v1/ranking").then().statusCode(304);
    }

    @Test
    void gzip_is_another_representation_of_the_same_answer() throws IOException {
        Response plain = raw().get("/v1/symptoms");
        Response zipped = raw().header("Accept-Encoding", "br, gzip;q=0.8").get("/v1/symptoms");
        assertEquals("gzip", zipped.getHeader("Content-Encoding"));
        assertNotEquals(plain.getHeader("ETag"), zipped.getHeader("ETag"));
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray())).readAllBytes();
        assertArrayEquals(plain.asByteArray(), unzipped);
        raw().header("Accept-Encoding", "gzip")
                .header("If-None-Match", zipped.getHeader("ETag"))
                .get("/v1/symptoms")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest(name = "\"{0}\" takes gzip: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "deflate, gzip | true",
                "gzip;q=0.5 | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "identity | false",
                "x-gzip | false",
                "br | false"
            })
    void gzip_goes_to_those_who_take_it(String accepted, boolean takes) {
        assertEquals(takes, Representation.takesGzip(accepted));
    }

    @Test
    void any_website_may_ask_without_credentials() {
        given().header("Origin", "https://clinic.example")
                .get("/v1/symptoms")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "https://clinic.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/lookup")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
        given().header("Origin", "https://clinic.example")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void an_answer_loads_and_runs_nothing_and_names_no_referrer() {
        given().get("/v1/symptoms")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void every_request_has_an_id_of_its_own_and_the_body_does_not_tell_it() {
        Response one = given().get("/v1/symptoms");
        Response other = given().get("/v1/symptoms");
        assertNotEquals(one.getHeader("X-Request-Id"), other.getHeader("X-Request-Id"));
        assertFalse(one.asString().contains(one.getHeader("X-Request-Id")));
        assertTrue(given().get("/nothing").getHeader("X-Request-Id").length() > 30);
    }

    @ParameterizedTest(name = "{0} speaks {1}")
    @CsvSource(
            delimiter = '|',
            value = {"de-CH, fr;q=0.5 | de", "tlh, es;q=0.1 | es", "tlh | en", ";;; | en", "* | en"})
    void the_header_chooses_the_language_where_the_address_does_not(String header, String language) {
        given().header("Accept-Language", header)
                .get("/v1/symptoms/tinnitus")
                .then()
                .statusCode(200)
                .body("meta.language", equalTo(language));
        given().header("Accept-Language", header)
                .get("/v1/symptoms/tinnitus?language=pt")
                .then()
                .body("meta.language", equalTo("pt"));
    }

    private static RequestSpecification raw() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
