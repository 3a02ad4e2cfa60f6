package org.referredpain.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referredpain.Pages;
import org.referredpain.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LookupTest {

    private static final String FLAGSHIP =
            "/v1/lookup?symptom=temporal-headache&symptom=jaw-pain&symptom=tinnitus&limit=20";

    /** described 9 × two families 8 × same symptom 10 × rarity 3 = 2160 */
    private static final Pattern ARITHMETIC =
            Pattern.compile("(?:essential|spillover|described) (\\d+) × .+ (\\d+) × .+ (\\d+) × rarity (\\d) = (\\d+)");

    @Test
    void temple_jaw_and_a_ringing_ear_raise_giant_cell_arteritis_first() {
        given().get(FLAGSHIP)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("redFlags.id[0]", equalTo("giant-cell-arteritis"))
                .body("redFlags[0].raisedBy", contains("temporal-headache", "jaw-pain"))
                .body(
                        "redFlags.id",
                        hasItems(
                                "heart-attack",
                                "angina",
                                "carotid-artery-dissection",
                                "thunderclap-headache",
                                "meningitis",
                                "raised-pressure-in-the-head",
                                "sudden-hearing-loss",
                                "pulsatile-tinnitus",
                                "tinnitus-suicidal-thoughts",
                                "dental-infection",
                                "head-injury"))
                .body("redFlags.sources", everyItem(not(empty())));
    }

    @Test
    void temple_jaw_and_a_ringing_ear_name_the_muscles_behind_them_with_reasons() {
        given().get(FLAGSHIP)
                .then()
                .statusCode(200)
                .body(
                        "candidates.muscle.id",
                        hasItems(
                                "sternocleidomastoid",
                                "masseter",
                                "temporalis",
                                "upper-trapezius",
                                "lateral-pterygoid",
                                "suboccipitals"))
                .body("candidates.triggerPoints", everyItem(not(empty())))
                .body("candidates.matched", everyItem(not(empty())))
                .body("candidates.matched.flatten().grade", everyItem(notNullValue()))
                .body("candidates.matched.flatten().sources", everyItem(not(empty())))
                .body("candidates.matched.flatten().arithmetic", everyItem(containsString(" × ")))
                .body("meta.reviewed", equalTo(false))
                .body("unexplained", empty());
    }

    @Test
    void every_answer_can_be_added_up_by_hand() {
        List<String> symptoms = Pages.ids("/v1/symptoms");
        for (int i = 0; i < symptoms.size(); i += 3) {
            JsonPath answer = given().queryParam("symptom", symptoms.get(i))
                    .queryParam("symptom", symptoms.get((i + 7) % symptoms.size()))
                    .queryParam("limit", 100)
                    .get("/v1/lookup")
                    .jsonPath();
            int rank = 0;
            int points = Integer.MAX_VALUE;
            List<Map<String, Object>> candidates = answer.getList("candidates");
            for (int place = 0; place < candidates.size(); place++) {
                String at = "candidates[" + place + "].";
                int sum = 0;
                for (Map<String, Object> match : answer.<Map<String, Object>>getList(at + "matched")) {
                    Matcher words = ARITHMETIC.matcher((String) match.get("arithmetic"));
                    assertTrue(words.matches(), (String) match.get("arithmetic"));
                    int product = Integer.parseInt(words.group(1))
                            * Integer.parseInt(words.group(2))
                            * Integer.parseInt(words.group(3))
                            * Integer.parseInt(words.group(4));
                    assertEquals(product, Integer.parseInt(words.group(5)));
                    assertEquals(product, match.get("points"));
                    sum += product;
                }
                int now = answer.getInt(at + "points");
                int of = answer.getInt(at + "of");
                assertEquals(sum, now);
                assertEquals(Math.round(100.0 * now / of), answer.getInt(at + "score"));
                rank = now == points ? rank : place + 1;
                points = now;
                assertEquals(rank, answer.getInt(at + "rank"));
            }
        }
    }

    @Test
    void body_and_address_ask_the_same() {
        String address = given().get("/v1/lookup?symptom=temporal-headache&symptom=jaw-pain&absent=eye-pain&minGrade=D")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        given().contentType(ContentType.JSON)
                .body("""
                        {"symptoms": [{"id": "temporal-headache"}, {"id": "jaw-pain", "present": true},
                          {"id": "eye-pain", "present": false}], "minGrade": "D"}""")
                .post("/v1/lookup")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(equalTo(address));
    }

    @Test
    void a_zone_stands_for_its_pain() {
        String symptom = given().get("/v1/lookup?symptom=temporal-headache").asString();
        given().get("/v1/lookup?zone=temple").then().statusCode(200).body(equalTo(symptom));
        given().get("/v1/lookup?symptom=temple").then().statusCode(200).body(equalTo(symptom));
    }

    @Test
    void a_brief_answer_has_all_red_flags_and_neither_arithmetic_nor_sources() {
        List<Object> whole = given().get(FLAGSHIP).path("redFlags");
        given().get(FLAGSHIP + "&view=brief")
                .then()
                .statusCode(200)
                .body("redFlags", equalTo(whole))
                .body("$", not(hasItem("sources")))
                .body("candidates.matched.flatten().arithmetic", everyItem(equalTo(null)))
                .body("candidates.matched.flatten().points", everyItem(notNullValue()));
    }

    @Test
    void red_flags_do_not_shrink_with_grade_limit_or_view() {
        List<Object> whole = given().get(FLAGSHIP).path("redFlags");
        for (String narrowing : List.of("&minGrade=A", "&view=brief", "&language=de")) {
            assertEquals(whole, given().get(FLAGSHIP + narrowing).path("redFlags"), narrowing);
        }
        assertEquals(
                whole,
                given().get("/v1/lookup?symptom=temporal-headache&symptom=jaw-pain&symptom=tinnitus&limit=1")
                        .path("redFlags"));
    }

    @Test
    void a_stricter_grade_never_adds_a_candidate() {
        Set<String> before = null;
        for (String grade : List.of("E", "D", "C", "B", "A")) {
            Set<String> now = new HashSet<>(given().get(FLAGSHIP + "&minGrade=" + grade)
                    .jsonPath()
                    .getList("candidates.muscle.id", String.class));
            assertTrue(before == null || before.containsAll(now), grade);
            before = now;
        }
    }

    @Test
    void an_asked_symptom_that_contains_another_is_left_out_and_said_so() {
        given().get("/v1/lookup?symptom=headache&symptom=temporal-headache")
                .then()
                .statusCode(200)
                .body("symptoms.find { it.id == 'headache' }.droppedFor", equalTo("temporal-headache"))
                .body("candidates.matched.flatten().symptom.unique()", contains("temporal-headache"));
    }

    @Test
    void the_order_of_the_symptoms_changes_no_candidate() {
        List<Object> one = given().get("/v1/lookup?symptom=jaw-pain&symptom=tinnitus&symptom=neck-pain")
                .path("candidates.collect { [it.rank, it.muscle.id, it.points] }");
        List<Object> other = given().get("/v1/lookup?symptom=neck-pain&symptom=jaw-pain&symptom=tinnitus")
                .path("candidates.collect { [it.rank, it.muscle.id, it.points] }");
        assertEquals(one, other);
    }

    @Test
    void a_twenty_candidate_answer_is_small_when_it_travels() {
        int bytes = given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(FLAGSHIP)
                .asByteArray()
                .length;
        assertTrue(bytes < 15_000, bytes + " bytes");
    }

    @Test
    void nothing_said_is_a_verdict() {
        String answer = given().get(FLAGSHIP).asString().toLowerCase();
        String ours = answer.substring(0, answer.indexOf("\"sources\":{"));
        for (String word : List.of("diagnos", "probabilit", "you have", "at fault")) {
            assertTrue(!ours.contains(word), word);
        }
        given().get("/v1/lookup?symptom=headache").then().body("candidates", hasSize(10));
    }
}
