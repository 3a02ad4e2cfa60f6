package org.referredpain.atlas;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;

/** The pictures of muscles and trigger points, as they are asked for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MapRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/muscles/upper-trapezius/map.svg", "/v1/trigger-points/temporalis-whole/map.svg"})
    void a_map_is_a_cacheable_picture(String path) {
        Response first = given().get(path);
        first.then()
                .statusCode(200)
                .header("Content-Type", containsString("image/svg+xml"))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("public"))
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Access-Control-Allow-Origin", equalTo(null));
        Svgs.valid(first.asString());
        given().header("If-None-Match", first.getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.getHeader("ETag")));
        given().header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .header("Content-Encoding", "gzip")
                .body(equalTo(first.asString()));
        given().header("Origin", "https://clinic.example")
                .get(path)
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
        assertEquals(first.asString(), given().get(path).asString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Where it refers pain",
        "es, Dónde se siente",
        "de, Wo der übertragene",
        "fr, Où se ressent",
        "pt, Onde se sente"
    })
    void it_speaks_the_language_asked_for(String language, String words) {
        Response byQuery = given().queryParam("language", language).get("/v1/muscles/masseter/map.svg");
        byQuery.then().body(containsString(words)).body(containsString("xml:lang=\"" + language + "\""));
        assertEquals(
                byQuery.asString(),
                given().header("Accept-Language", language)
                        .get("/v1/muscles/masseter/map.svg")
                        .asString());
    }

    @Test
    void it_is_drawn_for_the_right_unless_a_side_is_asked_for() {
        String usual = given().get("/v1/muscles/masseter/map.svg").asString();
        String left = given().get("/v1/muscles/masseter/map.svg?side=left").asString();
        assertEquals(
                usual, given().get("/v1/muscles/masseter/map.svg?side=right").asString());
        assertNotEquals(usual, left);
        assertTrue(usual.contains("Drawn for a muscle on the right.") && usual.contains("data-view=\"head-right\""));
        assertTrue(left.contains("Drawn for a muscle on the left.") && left.contains("data-view=\"head-left\""));
    }

    @Test
    void what_cannot_be_drawn_is_a_problem() {
        given().get("/v1/muscles/maseter/map.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].suggestions", hasItem("masseter"));
        given().get("/v1/trigger-points/nothing/map.svg").then().statusCode(404);
        given().get("/v1/muscles/masseter/map.svg?side=middle")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("side"));
        given().get("/v1/muscles/masseter/map.svg?sides=left")
                .then()
                .statusCode(400)
                .body("errors[0].suggestions", hasItem("side"));
        given().get("/v1/muscles/masseter/map.svg?language=xx").then().statusCode(400);
        given().accept("application/pdf")
                .get("/v1/muscles/masseter/map.svg")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().post("/v1/muscles/masseter/map.svg").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }
}
