package org.referredpain.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/** A lookup in words. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextLookupTest {

    @Test
    void words_ask_what_keys_ask() {
        List<Object> byKeys = lookup("""
                {"symptoms": [{"id": "temporal-headache"}, {"id": "tinnitus", "side": "right"},
                  {"id": "neck-pain", "present": false}]}""").extract().path("candidates");
        lookup("{\"text\": \"temples pounding, right ear rings, neck fine\"}")
                .statusCode(200)
                .body("symptoms.id", contains("temporal-headache", "tinnitus", "neck-pain"))
                .body("symptoms.present", contains(true, true, false))
                .body("symptoms[1].side", equalTo("right"))
                .body("candidates", equalTo(byKeys))
                .body("unread", empty());
    }

    @Test
    void words_and_keys_add_up() {
        lookup("{\"symptoms\": [{\"id\": \"jaw-pain\"}], \"text\": \"ringing in my ear zzyzx\"}")
                .statusCode(200)
                .body("symptoms.id", contains("jaw-pain", "tinnitus"))
                .body("unread", contains("zzyzx"));
    }

    @Test
    void a_flag_that_words_name_comes_first_and_somebody_elses_symptom_is_not_ranked() {
        lookup("{\"text\": \"worst headache of my life\"}").body("redFlags[0].id", equalTo("thunderclap-headache"));
        lookup("{\"text\": \"my mother has jaw pain\"}")
                .statusCode(200)
                .body("symptoms", empty())
                .body("candidates", empty())
                .body("redFlags.id", hasItem("heart-attack"));
    }

    @Test
    void words_never_take_a_flag_away() {
        List<String> without =
                lookup("{\"symptoms\": [{\"id\": \"jaw-pain\"}]}").extract().path("redFlags.id");
        List<String> with = lookup(
                        "{\"symptoms\": [{\"id\": \"jaw-pain\"}], \"text\": \"no chest pain, used to have headaches\"}")
                .extract()
                .path("redFlags.id");
        assertEquals(
                List.of(), without.stream().filter(flag -> !with.contains(flag)).toList());
    }

    @Test
    void nonsense_is_answered_honestly() {
        lookup("{\"text\": \"qwertz\"}")
                .statusCode(200)
                .body("symptoms", empty())
                .body("candidates", empty())
                .body("unread", contains("qwertz"));
    }

    @Test
    void a_denial_in_words_does_not_contradict_a_key() {
        lookup("{\"symptoms\": [{\"id\": \"temporal-headache\"}], \"text\": \"no headache\"}")
                .statusCode(200)
                .body("symptoms.id", contains("temporal-headache"));
    }

    @Test
    void without_a_text_nothing_is_unread() {
        lookup("{\"symptoms\": [{\"id\": \"jaw-pain\"}]}").body("unread", nullValue());
        lookup("{\"text\": \"" + "x".repeat(10_001) + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void the_next_question_hears_words_too() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"pain in my temples\"}")
                .post("/v1/next-questions")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("redFlags.id", hasItem("giant-cell-arteritis"));
    }

    @Test
    void the_language_is_recognised_as_when_a_text_is_read() {
        String german = "{\"text\": \"mir tut der Kiefer weh und ich habe Ohrensausen\"}";
        for (String route : List.of("/v1/read", "/v1/lookup", "/v1/next-questions")) {
            given().contentType(ContentType.JSON)
                    .body(german)
                    .post(route)
                    .then()
                    .statusCode(200)
                    .body("meta.language", equalTo("de"))
                    .body("readIn.language", equalTo("de"))
                    .body("readIn.recognised", equalTo(true))
                    .body("readIn.certainty", equalTo("high"));
        }
        lookup(german).body("symptoms.id", contains("jaw-pain", "tinnitus"));
        lookup("{\"text\": \"jaw pain\", \"language\": \"en\"}")
                .body("readIn.language", equalTo("en"))
                .body("readIn.recognised", equalTo(false))
                .body("readIn.certainty", nullValue());
        lookup("{\"symptoms\": [{\"id\": \"jaw-pain\"}]}").body("readIn", nullValue());
    }

    private static ValidatableResponse lookup(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/lookup")
                .then();
    }
}
