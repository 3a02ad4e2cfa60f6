package org.referredpain.words;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReadTest {

    @Test
    void a_text_is_read_with_places_sides_and_what_is_not_there() {
        read(Map.of("text", "temples pounding, right ear rings, neck fine"))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("mentions.id", contains("temporal-headache", "tinnitus", "neck-pain"))
                .body("mentions.status", contains("present", "present", "absent"))
                .body("mentions[1].side", equalTo("right"))
                .body("mentions[0].start", equalTo(0))
                .body("mentions[0].text", equalTo("temples pounding"))
                .body("redFlags.id", hasItem("giant-cell-arteritis"));
    }

    @Test
    void words_that_name_a_red_flag_come_first_whoever_says_them_of_whom() {
        read(Map.of("text", "worst headache of my life")).body("redFlags[0].id", equalTo("thunderclap-headache"));
        read(Map.of("text", "my mother has jaw pain")).body("redFlags.id", hasItem("heart-attack"));
        read(Map.of("text", "no chest pain")).body("redFlags.id", hasItem("heart-attack"));
    }

    @Test
    void the_language_is_that_of_the_body() {
        read(Map.of("text", "Kieferschmerzen links", "language", "de"))
                .body("meta.language", equalTo("de"))
                .body("mentions.id", contains("jaw-pain"))
                .body("mentions[0].side", equalTo("left"));
    }

    @Test
    void the_language_is_recognised_from_the_words_when_nothing_says_it() {
        read(Map.of("text", "mir tut der Kiefer weh und ich habe Ohrensausen"))
                .body("readIn.language", equalTo("de"))
                .body("readIn.recognised", equalTo(true))
                .body("readIn.certainty", equalTo("high"))
                .body("mentions.id", contains("jaw-pain", "tinnitus"));
        read(Map.of("text", "xyzzy plugh")).body("readIn.certainty", equalTo("low"));
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "es")
                .body(Map.of("text", "me duele la mandíbula"))
                .post("/v1/read")
                .then()
                .body("readIn.language", equalTo("es"))
                .body("readIn.recognised", equalTo(false))
                .body("readIn.certainty", nullValue());
    }

    @Test
    void a_flag_that_is_only_denied_comes_below_the_others() {
        read(Map.of("text", "jaw pain but no numbness between my legs"))
                .body("redFlags.id", hasItem("cauda-equina"))
                .body("redFlags[0].id", not(equalTo("cauda-equina")));
    }

    @Test
    void any_unicode_is_answered_in_bounded_time() {
        Random random = new Random(20261122);
        Duration worst = Duration.ZERO;
        for (int run = 0; run < 60; run++) {
            StringBuilder text = new StringBuilder();
            int length = run % 6 == 0 ? 10_000 : random.nextInt(300);
            while (text.length() < length - 1) {
                int ceiling = run % 3 == 0 ? 0x110000 : run % 3 == 1 ? 0x250 : 0x80;
                text.appendCodePoint(random.nextInt(ceiling));
            }
            long start = System.nanoTime();
            int status = read(Map.of("text", text.toString())).extract().statusCode();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            worst = took.compareTo(worst) > 0 ? took : worst;
            assertTrue(status == 200 || status == 400, "status " + status);
        }
        System.out.println("Longest reading of any Unicode: " + worst.toMillis() + " ms");
        assertTrue(worst.toSeconds() < 10, worst.toString());
    }

    @Test
    void a_question_about_treatment_points_to_the_facts() {
        read(Map.of("text", "how many sessions of dry needling")).body("about", contains("care"));
        read(Map.of("text", "is dry needling safe when pregnant")).body("about", contains("contraindication"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "asdf qwer", "💥💥", "\u0000", "\uD800", "....", "lorem ipsum dolor"})
    void nonsense_gives_nothing(String text) {
        read(Map.of("text", text)).statusCode(200).body("mentions", empty()).body("redFlags", empty());
    }

    @Test
    void what_cannot_be_read_is_a_problem() {
        read(Map.of("text", "x".repeat(10_001))).statusCode(400).body("code", equalTo("invalid-value"));
        read(Map.of("language", "de")).statusCode(400).body("code", equalTo("missing-value"));
        read(Map.of("text", "x", "language", "tlh")).statusCode(400);
    }

    @Test
    void ten_thousand_characters_of_anything_are_read_in_bounded_time() {
        Random random = new Random(20261121);
        String[] bits = {
            "pain ", "no ", "left ", "jaw ", "temple ", "and ", "xq", "é", "💥", ". ", "hurts ", "my ", "ear "
        };
        Duration worst = Duration.ZERO;
        for (int run = 0; run < 10; run++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 9_990) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            long start = System.nanoTime();
            assertEquals(200, read(Map.of("text", text.toString())).extract().statusCode());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            worst = took.compareTo(worst) > 0 ? took : worst;
        }
        assertTrue(worst.toSeconds() < 10, worst.toString());
        System.out.println("Longest reading of 10,000 characters: " + worst.toMillis() + " ms");
    }

    private static ValidatableResponse read(Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/read").then();
    }
}
