package org.referredpain.atlas;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The drawing can be asked for: a list of views, and each as a picture that names its zones. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AtlasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_views_are_listed_with_their_size_and_their_zones() {
        given().get("/v1/atlas")
                .then()
                .statusCode(200)
                .body("views.id", hasItems("front", "back", "head-left", "mouth", "sole"))
                .body("views.find { it.id == 'head-left' }.group", equalTo("head"))
                .body("views.find { it.id == 'head-left' }.name", equalTo("Head from the left"))
                .body(
                        "views.find { it.id == 'head-left' }.zones.find { it.zone.id == 'temple' }.symptom",
                        equalTo("temporal-headache"))
                .body(
                        "views.find { it.id == 'head-left' }.zones.find { it.zone.id == 'temple' }.sides",
                        equalTo(List.of("left")))
                .body(
                        "views.find { it.id == 'face' }.zones.find { it.zone.id == 'temple' }.sides",
                        equalTo(List.of("left", "right")))
                .body("views.find { it.id == 'face' }.zones.zone.name", hasItem("Temple"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_listed_view_is_drawn_with_every_zone_named(Language language) throws Exception {
        JsonNode views = JSON.readTree(given().queryParam("language", language.code())
                        .get("/v1/atlas")
                        .asByteArray())
                .get("views");
        assertEquals(View.values().length, views.size());
        for (JsonNode view : views) {
            String address = view.get("href").asText();
            Response drawn = given().queryParam("language", language.code()).get(address);
            drawn.then().statusCode(200).header("Content-Type", containsString("image/svg+xml"));
            Element svg = Svgs.valid(drawn.asString());
            assertEquals(language.code(), svg.getAttribute("xml:lang"));
            assertEquals(view.get("name").asText(), Svgs.title(svg));
            assertEquals(listed(view), drawn(svg), address);
        }
    }

    /** Zone, side, symptom, language and beginning of the name of everything that a view is said to show. */
    private static Set<List<String>> listed(JsonNode view) {
        Set<List<String>> listed = new HashSet<>();
        for (JsonNode each : view.get("zones")) {
            JsonNode zone = each.get("zone");
            each.get("sides")
                    .forEach(side -> listed.add(List.of(
                            zone.get("id").asText(),
                            side.asText(),
                            each.get("symptom").asText(),
                            zone.path("nameLanguage").asText(),
                            zone.get("name").asText())));
        }
        return listed;
    }

    private static Set<List<String>> drawn(Element svg) {
        Set<List<String>> drawn = new HashSet<>();
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.getAttribute("class").equals("zone")) {
                Element title = (Element) path.getFirstChild();
                String name = title.getTextContent();
                String side = path.getAttribute("data-side");
                assertTrue(drawn.add(List.of(
                        path.getAttribute("data-zone"),
                        side,
                        path.getAttribute("data-symptom"),
                        title.getAttribute("xml:lang"),
                        side.equals("middle") ? name : name.substring(0, name.lastIndexOf(", ")))));
            }
        }
        return drawn;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Temple, right",
                "es | Sien, derecha",
                "de | Schläfe, rechts",
                "fr | tempe, à droite",
                "pt | Têmpora, à direita"
            })
    void a_shape_is_named_with_its_side(String language, String name) {
        given().header("Accept-Language", language)
                .get("/v1/atlas/head-right.svg")
                .then()
                .statusCode(200)
                .body(containsString("<title>" + name + "</title>"));
    }

    @Test
    void a_view_can_be_cached_and_packed() {
        Response plain = given().get("/v1/atlas/front.svg");
        plain.then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("public"))
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().header("If-None-Match", plain.getHeader("ETag"))
                .get("/v1/atlas/front.svg")
                .then()
                .statusCode(304);
        given().header("Accept-Encoding", "gzip")
                .get("/v1/atlas/front.svg")
                .then()
                .header("Content-Encoding", "gzip")
                .body(equalTo(plain.asString()));
        given().head("/v1/atlas/front.svg").then().statusCode(200).header("ETag", plain.getHeader("ETag"));
        given().accept("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8")
                .get("/v1/atlas/front.svg")
                .then()
                .statusCode(200);
    }

    @Test
    void a_view_that_is_not_there_is_a_problem() {
        given().get("/v1/atlas/head-lefft.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("no-such-thing"))
                .body("errors[0].suggestions", hasItem("head-left"));
        given().get("/v1/atlas/front.svg?langauge=de")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        given().get("/v1/atlas/front").then().statusCode(404);
        given().delete("/v1/atlas/front.svg").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }
}
