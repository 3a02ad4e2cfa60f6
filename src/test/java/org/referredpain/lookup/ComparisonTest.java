package org.referredpain.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referredpain.Pages;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.PackagedTable;

/** Muscles beside each other, what to ask next, sides, and why not this muscle. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ComparisonTest {

    private static final Snapshot TABLE = PackagedTable.snapshot();

    @Test
    void two_muscles_share_exactly_the_symptoms_that_both_bring() {
        JsonPath answer = given().get("/v1/compare?muscle=masseter&muscle=temporalis")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Set<String> both = new HashSet<>(TABLE.symptomsOf("masseter"));
        both.retainAll(TABLE.symptomsOf("temporalis"));
        assertEquals(both, new HashSet<>(answer.getList("shared.symptom.id")));
        Set<String> either = new HashSet<>(TABLE.symptomsOf("masseter"));
        either.addAll(TABLE.symptomsOf("temporalis"));
        either.removeAll(both);
        assertEquals(either, new HashSet<>(answer.getList("distinguishing.symptom.id")));
        List<Integer> rarest = answer.getList("distinguishing.candidates");
        assertEquals(rarest.stream().sorted().toList(), rarest);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/v1/compare, 400",
        "/v1/compare?muscle=masseter, 400",
        "/v1/compare?muscle=masseter&muscle=masseter, 400",
        "/v1/compare?muscle=masseter&muscle=maseter, 400",
        "/v1/compare?muscle=masseter&muscle=trapezius, 400",
        "/v1/compare?muscle=masseter&muscle=temporalis&muscle=soleus&muscle=deltoid&muscle=scalenes&muscle=platysma, 400",
        "/v1/muscles/trapezius/neighbours, 400",
        "/v1/muscles/nothing/neighbours, 404",
        "/v1/lookup?symptom=tinnitus&muscle=nothing, 400"
    })
    void what_cannot_be_compared_is_a_problem(String address, int status) {
        given().get(address).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void a_group_names_the_muscles_that_lookups_answer_with() {
        given().get("/v1/compare?muscle=masseter&muscle=trapezius")
                .then()
                .body("errors[0].suggestions", hasItem("upper-trapezius"));
    }

    @Test
    void neighbours_share_something_and_the_measure_goes_both_ways() {
        for (String candidate : TABLE.candidates()) {
            for (Map<String, Object> each : Pages.all("/v1/muscles/" + candidate + "/neighbours")) {
                String other = String.valueOf(((Map<?, ?>) each.get("muscle")).get("id"));
                int overlap = (int) each.get("overlap");
                assertTrue(overlap >= 0 && overlap <= 100);
                assertEquals(
                        overlap,
                        Overlap.neighbours(TABLE, other).stream()
                                .filter(back -> back.muscle().equals(candidate))
                                .findFirst()
                                .orElseThrow()
                                .overlap());
            }
        }
    }

    @Test
    void the_next_question_divides_the_candidates_most_evenly() {
        JsonPath answer = given().contentType(ContentType.JSON)
                .body("{\"symptoms\": [{\"id\": \"temporal-headache\"}], \"limit\": 100}")
                .post("/v1/next-questions")
                .then()
                .statusCode(200)
                .body("redFlags.id", hasItem("giant-cell-arteritis"))
                .body("items.symptom.id", not(hasItem("temporal-headache")))
                .body("items.symptom.id", not(hasItem("headache")))
                .extract()
                .jsonPath();
        List<Integer> separations = answer.getList("items.separation");
        assertTrue(separations.get(0) >= 80, separations.toString());
        for (int i = 0; i < separations.size(); i++) {
            assertTrue(i == 0 || separations.get(i) <= separations.get(i - 1));
            int having = answer.getList("items[" + i + "].having").size();
            int lacking = answer.getList("items[" + i + "].lacking").size();
            assertEquals(10, having + lacking);
            assertEquals(
                    Math.round(400.0 * having * lacking / 100),
                    separations.get(i).longValue());
        }
    }

    @Test
    void the_measures_and_how_a_side_follows_are_published_with_reasons() {
        given().get("/v1/ranking")
                .then()
                .statusCode(200)
                .body("version", equalTo(Weights.VERSION))
                .body("measures.name", contains("overlap", "separation"))
                .body("measures.formula", everyItem(not(emptyString())))
                .body("measures.reason", everyItem(not(emptyString())))
                .body("sides", not(empty()))
                .body("factors.reason", everyItem(not(emptyString())));
    }

    @Test
    void why_not_this_muscle_is_answered_wherever_it_stands() {
        given().get("/v1/lookup?symptom=temporal-headache&limit=1&muscle=digastric")
                .then()
                .statusCode(200)
                .body("candidates.size()", equalTo(1))
                .body("account.muscle.id", equalTo("digastric"))
                .body("account.matched", not(empty()));
        given().get("/v1/lookup?symptom=heel-pain&muscle=masseter")
                .then()
                .statusCode(200)
                .body("account.rank", equalTo(0))
                .body("account.points", equalTo(0))
                .body("account.matched", empty())
                .body("account.unmatched", contains("heel-pain"));
    }

    @Test
    void a_stricter_grade_says_who_is_left_out() {
        JsonPath all = given().get("/v1/lookup?symptom=tinnitus&limit=100").jsonPath();
        JsonPath strict =
                given().get("/v1/lookup?symptom=tinnitus&limit=100&minGrade=D").jsonPath();
        Set<String> together = new HashSet<>(strict.getList("candidates.muscle.id", String.class));
        List<String> left = strict.getList("leftOutByGrade.id");
        assertTrue(!left.isEmpty());
        together.addAll(left);
        assertEquals(new HashSet<>(all.getList("candidates.muscle.id")), together);
        assertEquals(List.of(), all.getList("leftOutByGrade"));
    }

    @ParameterizedTest(name = "{0} on the {1}: muscle on the {2}")
    @CsvSource({"left, left", "right, right", "both, both"})
    void a_muscle_is_expected_on_the_side_that_its_sources_give(String side, String expected) {
        // The table says of the infraspinatus: on the same side.
        JsonPath answer = given().contentType(ContentType.JSON)
                .body("{\"symptoms\": [{\"id\": \"lateral-upper-arm-pain\", \"side\": \"%s\"}], \"limit\": 100}"
                        .formatted(side))
                .post("/v1/lookup")
                .then()
                .statusCode(200)
                .body("symptoms[0].side", equalTo(side))
                .extract()
                .jsonPath();
        List<Map<String, Object>> candidates = answer.getList("candidates");
        assertTrue(candidates.stream().anyMatch(each -> expected.equals(each.get("side"))));
        candidates.forEach(each -> {
            boolean silent = ((List<?>) each.get("matched"))
                    .stream().allMatch(match -> ((List<?>) ((Map<?, ?>) match).get("laterality")).isEmpty());
            assertEquals(silent, each.get("side") == null);
        });
    }

    @Test
    void without_a_side_none_is_expected() {
        given().get("/v1/lookup?symptom=tinnitus").then().body("candidates[0].side", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"symptoms\": [{\"id\": \"vertex-headache\", \"side\": \"left\"}]} | invalid-value",
                "{\"symptoms\": [{\"id\": \"dizziness\", \"side\": \"left\"}]} | invalid-value",
                "{\"symptoms\": [{\"id\": \"tinnitus\", \"side\": \"middle\"}]} | invalid-value",
                "{\"symptoms\": [{\"id\": \"tinnitus\", \"side\": \"left\"}, {\"id\": \"tinnitus\", \"side\": \"left\", \"present\": false}]} | contradiction",
                "{\"symptoms\": [{\"id\": \"tinnitus\", \"side\": \"left\"}, {\"id\": \"tinnitus\", \"present\": false}]} | contradiction"
            })
    void a_side_that_cannot_be_is_a_problem(String body, String code) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/lookup")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void left_but_not_right_is_no_contradiction_and_no_absence() {
        String both = given().contentType(ContentType.JSON)
                .body("{\"symptoms\": [{\"id\": \"tinnitus\", \"side\": \"left\"}, "
                        + "{\"id\": \"tinnitus\", \"side\": \"right\", \"present\": false}]}")
                .post("/v1/lookup")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String left = given().contentType(ContentType.JSON)
                .body("{\"symptoms\": [{\"id\": \"tinnitus\", \"side\": \"left\"}]}")
                .post("/v1/lookup")
                .asString();
        assertEquals(left, both);
    }
}
