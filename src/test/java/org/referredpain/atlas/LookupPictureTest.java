package org.referredpain.atlas;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Symptom;
import org.referredpain.release.PackagedTable;
import org.w3c.dom.Element;

/** A lookup as a picture says what the same lookup says in JSON, red flags first. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LookupPictureTest {

    private static final String FLAGSHIP = "/v1/lookup?symptom=temporal-headache&symptom=jaw-pain&symptom=tinnitus";
    private static final String SVG = "image/svg+xml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | application/json",
                "*/* | application/json",
                "application/json | application/json",
                "application/json, image/svg+xml | application/json",
                "text/html,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | application/json",
                "image/svg+xml | image/svg+xml",
                "image/* | image/svg+xml",
                "image/svg+xml, application/json;q=0.5 | image/svg+xml",
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | image/svg+xml"
            })
    void the_form_is_the_one_preferred_and_json_otherwise(String accept, String type) {
        RequestSpecification request = accept == null ? given() : given().header("Accept", accept);
        request.get(FLAGSHIP)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", equalTo("Accept-Encoding, Accept-Language, Accept"));
    }

    @Test
    void neither_form_is_refused() {
        given().accept("application/pdf").get(FLAGSHIP).then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "de", "fr", "pt"})
    void it_shows_the_same_red_flags_and_the_same_candidates_as_json(String language) throws IOException {
        String asked = FLAGSHIP + "&absent=eye-pain&language=" + language;
        JsonNode json = JSON.readTree(given().get(asked + "&limit=3").asByteArray());
        Response picture = given().accept(SVG).get(asked);
        picture.then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("public"));
        Element root = Svgs.valid(picture.asString());
        String seen = seen(root);
        String told = Svgs.description(root);
        int last = 0;
        for (JsonNode flag : json.get("redFlags")) {
            int place = seen.indexOf(flag.get("title").asText());
            assertTrue(place > last, flag.get("title") + " is not seen in its place in " + seen);
            last = place;
            assertTrue(told.contains(flag.get("title").asText() + " ("), told);
        }
        for (JsonNode symptom : json.get("symptoms")) {
            assertTrue(seen.contains(symptom.get("name").asText()), seen);
            assertTrue(told.contains(symptom.get("name").asText()), told);
        }
        for (JsonNode candidate : json.get("candidates")) {
            String name = candidate.get("muscle").get("name").asText();
            int place = told.indexOf(candidate.get("rank").asText() + ". " + name);
            assertTrue(place > last, name + " is not told of in its place in " + told);
            last = place;
            assertTrue(seen.contains(candidate.get("rank").asText() + " " + Words.heading(name)), seen);
        }
        assertTrue(told.contains(json.get("meta").get("notice").asText()));
        int more = json.get("totalCandidates").asInt() - 3;
        assertTrue(seen.contains(String.valueOf(more)) && told.contains(String.valueOf(more)), seen);
        given().accept(SVG)
                .header("If-None-Match", picture.getHeader("ETag"))
                .get(asked)
                .then()
                .statusCode(304);
    }

    @Test
    void every_symptom_can_be_looked_up_as_a_picture() throws IOException {
        for (Symptom symptom : PackagedTable.snapshot().tables().symptoms()) {
            String address = "/v1/lookup?symptom=" + symptom.id();
            JsonNode json =
                    JSON.readTree(given().get(address + "&view=brief&limit=6").asByteArray());
            Response picture = given().accept(SVG).get(address + "&limit=100");
            picture.then().statusCode(200).contentType(SVG);
            Element root = Svgs.valid(picture.asString());
            String seen = seen(root);
            json.get("redFlags")
                    .forEach(flag ->
                            assertTrue(seen.contains(flag.get("title").asText()), symptom.id() + " hides " + flag));
            json.get("candidates")
                    .forEach(candidate -> assertTrue(
                            seen.contains(Words.heading(
                                    candidate.get("muscle").get("name").asText())),
                            symptom.id() + " lacks " + candidate.get("muscle")));
            int more =
                    json.get("totalCandidates").asInt() - json.get("candidates").size();
            assertEquals(more > 0, seen.contains("And " + more + " more."), symptom.id());
        }
    }

    @Test
    void a_side_is_drawn_on_its_side_and_brings_the_muscle_there() {
        String picture = given().accept(SVG)
                .contentType("application/json")
                .body("{\"symptoms\": [{\"id\": \"temporal-headache\", \"side\": \"left\"}], \"limit\": 1}")
                .post("/v1/lookup")
                .then()
                .statusCode(200)
                .contentType(SVG)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        Element root = Svgs.valid(picture);
        List<String> sides = Svgs.all(root).stream()
                .filter(path -> path.getAttribute("data-zone").equals("temple"))
                .map(path -> path.getAttribute("data-side"))
                .toList();
        assertFalse(sides.isEmpty());
        assertTrue(sides.stream().allMatch(side -> side.equals("left")), sides.toString());
        assertTrue(seen(root).contains("Drawn for a muscle on the left."), seen(root));
    }

    @Test
    void the_account_of_a_muscle_asked_for_is_drawn_after_the_others() {
        String told = Svgs.description(Svgs.valid(given().accept(SVG)
                .get("/v1/lookup?symptom=temporal-headache&limit=1&muscle=soleus")
                .asString()));
        assertTrue(told.contains("Soleus, matches 0 of 1"), told);
    }

    @Test
    void what_is_wrong_with_the_question_is_a_problem_and_no_picture() {
        given().accept(SVG)
                .get("/v1/lookup?symptom=tinitus")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].suggestions", hasItem("tinnitus"));
        given().accept(SVG)
                .get(FLAGSHIP + "&limit=101")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limit"));
    }

    /** All words that are seen, each text in one piece. */
    private static String seen(Element root) {
        return Svgs.all(root).stream()
                .filter(each -> each.getTagName().equals("text"))
                .map(text -> Svgs.all(text).stream()
                        .filter(each -> each.getTagName().equals("tspan"))
                        .map(Element::getTextContent)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
