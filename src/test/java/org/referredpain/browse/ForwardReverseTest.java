package org.referredpain.browse;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.referredpain.Pages;
import org.referredpain.TestDatabase;

/** Every link is found from both of its ends, through HTTP, and nothing else is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForwardReverseTest {

    private record Link(String triggerPoint, String symptom) {}

    @Test
    void forward_contains_exactly_what_reverse_contains() {
        Set<Link> all = links(Pages.all("/v1/referrals"));
        assertFalse(all.isEmpty());

        Set<Link> forward = new HashSet<>();
        for (String symptom : Pages.ids("/v1/symptoms")) {
            links(Pages.all("/v1/symptoms/" + symptom + "/muscles")).stream()
                    .filter(link -> link.symptom().equals(symptom))
                    .forEach(forward::add);
        }
        assertEquals(all, forward);

        Set<Link> reverseByPoint = new HashSet<>();
        for (String point : Pages.ids("/v1/trigger-points")) {
            reverseByPoint.addAll(links(Pages.all("/v1/trigger-points/" + point + "/symptoms")));
        }
        assertEquals(all, reverseByPoint);

        Set<Link> reverseByMuscle = new HashSet<>();
        for (String muscle : Pages.ids("/v1/muscles")) {
            Pages.all("/v1/muscles/" + muscle + "/symptoms").stream()
                    .map(item -> link(castMap(item.get("referral"))))
                    .forEach(reverseByMuscle::add);
        }
        assertEquals(all, reverseByMuscle);

        Set<Link> byZone = new HashSet<>();
        for (String zone : Pages.ids("/v1/zones")) {
            byZone.addAll(links(Pages.all("/v1/zones/" + zone + "/muscles")));
        }
        Set<Link> felt = new HashSet<>(all);
        Set<String> nowhere = new HashSet<>();
        Pages.all("/v1/symptoms").stream()
                .filter(symptom -> !symptom.containsKey("zone"))
                .forEach(symptom -> nowhere.add((String) symptom.get("id")));
        felt.removeIf(link -> nowhere.contains(link.symptom()));
        assertEquals(felt, byZone);
    }

    @Test
    void a_broad_symptom_lists_the_links_of_all_below_it() {
        Set<Link> headache = links(Pages.all("/v1/symptoms/headache/muscles"));
        assertEquals(Set.of(), without(links(Pages.all("/v1/symptoms/temporal-headache/muscles")), headache));
    }

    @Test
    void a_part_shows_the_links_of_its_group_and_says_that_the_part_is_not_stated() {
        List<Map<String, Object>> links = Pages.all("/v1/muscles/upper-trapezius/symptoms");
        for (Map<String, Object> each : links) {
            Map<String, Object> referral = castMap(each.get("referral"));
            boolean own = !castMap(referral.get("muscle")).get("id").equals("trapezius");
            assertEquals(own, each.get("partStated"));
        }
    }

    @Test
    void a_link_has_a_permanent_address_with_all_its_claims() {
        for (Map<String, Object> item : Pages.walk("/v1/referrals", 100).subList(0, 200)) {
            var read = get((String) item.get("href"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(item.get("sources"), read.getList("claims.source"));
            Set<String> cited = new HashSet<>(read.getMap("sources").keySet().stream()
                    .map(String::valueOf)
                    .toList());
            assertEquals(Set.of(), without(new HashSet<>(read.getList("claims.source", String.class)), cited));
        }
    }

    private static <T> Set<T> without(Set<T> all, Set<T> these) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    private static Set<Link> links(List<Map<String, Object>> items) {
        Set<Link> links = new HashSet<>();
        items.forEach(item -> links.add(link(item)));
        assertEquals(items.size(), links.size(), "a link is listed once");
        return links;
    }

    private static Link link(Map<String, Object> item) {
        return new Link((String) item.get("triggerPoint"), (String)
                castMap(item.get("symptom")).get("id"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object value) {
        return (Map<String, Object>) value;
    }
}
