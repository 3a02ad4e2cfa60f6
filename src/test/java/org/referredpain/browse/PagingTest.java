package org.referredpain.browse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.Pages;
import org.referredpain.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/symptoms",
                "/v1/muscles",
                "/v1/trigger-points",
                "/v1/zones",
                "/v1/conditions",
                "/v1/red-flags",
                "/v1/sources",
                "/v1/disputes",
                "/v1/techniques",
                "/v1/contraindications",
                "/v1/care-facts",
                "/v1/factors",
                "/v1/licences",
                "/v1/referrals",
                "/v1/symptoms/headache/muscles",
                "/v1/muscles/trapezius/symptoms",
                "/v1/zones/head/muscles"
            })
    void a_list_walked_in_any_step_has_no_gap_and_no_repeat(String path) {
        List<?> whole = Pages.all(path);
        given().get(path).then().statusCode(200).body("total", equalTo(whole.size()));
        for (int limit : new int[] {7, 33, 99, 100}) {
            assertEquals(whole, Pages.walk(path, limit), path + " by " + limit);
        }
    }

    @Test
    void every_step_from_one_to_a_hundred_walks_the_conditions() {
        List<?> whole = Pages.all("/v1/conditions");
        for (int limit = 1; limit <= 100; limit++) {
            assertEquals(whole, Pages.walk("/v1/conditions", limit));
        }
    }

    @Test
    void a_cursor_holds_for_its_question_only() {
        String cursor = given().queryParam("limit", 1).get("/v1/symptoms").path("next");
        given().queryParam("cursor", cursor)
                .get("/v1/muscles")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        given().queryParam("cursor", cursor)
                .queryParam("kind", "pain")
                .get("/v1/symptoms")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void the_red_flags_stand_on_every_part_of_a_list() {
        var first = given().queryParam("limit", 1).get("/v1/symptoms/headache/muscles");
        var second = given().queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/symptoms/headache/muscles");
        assertEquals(first.<List<String>>path("redFlags.id"), second.<List<String>>path("redFlags.id"));
    }
}
