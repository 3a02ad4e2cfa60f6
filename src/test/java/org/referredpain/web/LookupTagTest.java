package org.referredpain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referredpain.TestDatabase;

/** The tag as a person uses it, in a browser, on the real service. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LookupTagTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URI home;

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private Page open(int width, int height, String path) {
        Page page = CHROMIUM.page(width, height);
        page.navigate(home.resolve(path).toString());
        return page;
    }

    @Test
    void pointing_typing_and_picking_give_the_same_first_three() {
        Tag pointed = Tag.on(open(360, 740, "/"));
        pointed.point("Head", "Left side", "Temple, your left");
        pointed.point("Head", "Left side", "Jaw, your left");
        pointed.point("Head", "Left side", "Ear, your left");
        pointed.button("Ringing in the ear (tinnitus)").click();
        // Pointing says "ear pain" as well; only the ringing was meant.
        pointed.button("Remove Ear pain").click();
        pointed.show();

        Tag typed = Tag.on(open(360, 740, "/"));
        typed.type("temple headache");
        typed.type("jaw pain");
        typed.type("tinnitus");
        typed.show();

        Tag picked = Tag.on(open(360, 740, "/"));
        picked.pick("Head", "Temple headache");
        picked.pick("Face", "Jaw pain");
        picked.pick("Ear", "Ringing in the ear (tinnitus)");
        picked.show();

        Tag read = Tag.on(open(360, 740, "/"));
        read.search().fill("my left temple and my jaw hurt and my ear rings");
        read.search().press("Enter");
        assertThat(read.button("Remove Ringing in the ear (tinnitus)")).isVisible();
        read.show();

        assertEquals("temporal-headache.l,jaw-pain.l,tinnitus", pointed.chosen());
        assertEquals("temporal-headache,jaw-pain,tinnitus", typed.chosen());
        assertEquals(typed.chosen(), picked.chosen());
        List<String> expected = typed.firstThree();
        assertEquals(expected, picked.firstThree());
        assertEquals(expected, pointed.firstThree());
        assertEquals(expected, read.firstThree());
    }

    /** Written before they were tried: what a person wants, the names that she would hear and follow, and what is meant. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tasks.csv", numLinesToSkip = 1)
    void everyday_tasks_are_done_by_names_alone(String task, String steps, String chosen) {
        Tag tag = Tag.on(open(360, 740, "/"));
        for (String step : steps.split(" \\| ")) {
            String[] at = step.substring(step.indexOf(' ') + 1).split("/");
            switch (step.substring(0, step.indexOf(' '))) {
                case "point" -> {
                    String[] place = at[2].split("; ");
                    tag.point(at[0], at[1], place[1].equals("middle") ? place[0] : place[0] + ", your " + place[1]);
                }
                case "type" -> tag.type(at[0]);
                case "side" ->
                    tag.at()
                            .getByRole(AriaRole.GROUP, name("Which side? " + at[0]))
                            .getByRole(AriaRole.BUTTON, name(at[1]))
                            .click();
                default -> throw new AssertionError(step);
            }
        }
        tag.show();
        assertEquals(chosen, tag.chosen());
    }

    @Test
    void everything_can_be_done_with_the_keyboard_alone() {
        Page page = open(360, 740, "/embed/v1/demo.html");
        Tag tag = Tag.on(page);
        tag.at().getByRole(AriaRole.CHECKBOX).first().waitFor();
        tag.search().focus();
        page.keyboard().type("temple headache");
        tag.at().getByRole(AriaRole.OPTION).first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(tag.button("Remove Temple headache")).isVisible();

        // On to the picture: the buttons of the parts, of the views, then one stop for all places.
        for (int i = 0; i < 12 && !focused(page).startsWith("checkbox"); i++) {
            page.keyboard().press("Tab");
        }
        String first = focused(page);
        page.keyboard().press("ArrowDown");
        String below = focused(page);
        assertTrue(below.startsWith("checkbox") && !below.equals(first), first + " → " + below);
        page.keyboard().press("Enter");
        assertEquals(2, tag.at().locator(".chosen li").count());

        for (int i = 0; i < 40 && !focused(page).endsWith("Show the muscles"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(tag.at().getByRole(AriaRole.HEADING, name("Read this first")))
                .isFocused();
        assertEquals(3, tag.firstThree().size());
    }

    private static Locator.GetByRoleOptions name(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    /** Role or element and name of what has the focus, inside shadows too. */
    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  return `${at?.getAttribute('role') ?? at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent.trim()}`;
                }""");
    }

    /** 640 is a page of 1280 at 200 %. */
    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void nothing_scrolls_sideways(int width) {
        for (String path : List.of(
                "/",
                "/embed/v1/demo.html",
                "/#s=temporal-headache.l,jaw-pain,tinnitus",
                "/#l=es",
                "/#l=de",
                "/#l=fr",
                "/#l=pt",
                "/#s=temporal-headache.l&l=pt",
                "/sheet.html#s=low-back-pain.r")) {
            Page page = open(width, 568, path);
            page.locator(":is(referred-pain-lookup, referred-pain-sheet) :is(path.zone, h3)")
                    .first()
                    .waitFor(ATTACHED);
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    path + " is wider than " + width);
        }
    }

    @Test
    void on_a_small_phone_the_first_red_flag_is_seen_without_scrolling() {
        Page page = open(320, 568, "/embed/v1/demo.html");
        Tag tag = Tag.on(page);
        tag.type("chest pain");
        tag.show();
        Locator flag = tag.at().locator(".outcome .flags h3").first();
        flag.waitFor();
        BoundingBox box = flag.boundingBox();
        assertTrue(box.y >= 0 && box.y + box.height < 568, "at " + box.y);
    }

    @Test
    void every_red_flag_is_shown_in_full_before_any_muscle() {
        Page page = open(360, 740, "/embed/v1/demo.html");
        List<String> answered = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().endsWith("/v1/lookup")) {
                answered.add(response.text());
            }
        });
        Tag tag = Tag.on(page);
        tag.type("temple headache");
        tag.show();
        tag.firstThree();
        List<String> advice = io.restassured.path.json.JsonPath.from(answered.get(answered.size() - 1))
                .getList("redFlags.advice");
        assertFalse(advice.isEmpty());
        Locator flags = tag.at().locator(".outcome .flags");
        for (String each : advice) {
            assertThat(flags.getByText(each)).isVisible();
        }
        assertTrue(flags.boundingBox().y < tag.cards().first().boundingBox().y);
    }

    @Test
    void a_red_flag_in_what_was_typed_is_shown_at_once_and_stays() {
        Tag tag = Tag.on(open(360, 740, "/"));
        tag.search().fill("crushing chest pain and sweating");
        tag.search().press("Enter");
        Locator flag =
                tag.at().getByRole(AriaRole.HEADING, name("Heart attack")).first();
        assertThat(flag).isVisible();
        tag.button("Remove Chest pain").click();
        assertThat(flag).isVisible();
    }

    @Test
    void a_place_can_be_widened_to_what_it_is_a_part_of() {
        Tag tag = Tag.on(open(360, 740, "/"));
        tag.point("Hands", "Palms", "Thumb, your left");
        tag.button("Wider: Finger pain").click();
        assertThat(tag.at().locator("[data-zone=thumb][data-side=left]")).hasAttribute("aria-checked", "false");
        assertThat(tag.at().locator(".within[data-side=left]").first()).isVisible();
        assertThat(tag.at().locator(".within[data-side=right]")).hasCount(0);
        tag.show();
        assertEquals("finger-pain.l", tag.chosen());
    }

    @Test
    void a_link_shows_its_results_before_the_names_of_all_symptoms_are_there() {
        Page page = open(360, 740, "/");
        page.route("**/v1/symptoms**", route -> {});
        page.navigate(page.url() + "#s=temporal-headache.l,jaw-pain,tinnitus");
        page.reload();
        Tag tag = Tag.on(page);
        assertEquals(3, tag.firstThree().size());
        assertThat(tag.at().locator(".asked")).containsText("Temple headache (your left) · Jaw pain");
    }

    @Test
    void what_a_link_names_and_the_table_does_not_have_is_left_out() {
        Tag tag = Tag.on(open(360, 740, "/#s=temporal-headache.l,no-such-symptom"));
        assertEquals(3, tag.firstThree().size());
        assertEquals("temporal-headache.l", tag.chosen());
    }

    @Test
    void nonsense_is_said_to_be_nothing() {
        Tag tag = Tag.on(open(360, 740, "/"));
        tag.search().fill("xyzzy plugh");
        tag.search().press("Enter");
        assertThat(tag.at().getByText("No place or complaint was found in these words."))
                .isVisible();
        assertThat(tag.button("Show the muscles")).hasCount(0);
    }

    @Test
    void the_service_away_is_said_the_choice_is_kept_and_it_goes_on_by_itself() {
        Page page = open(360, 740, "/embed/v1/demo.html");
        Tag tag = Tag.on(page);
        tag.type("jaw pain");
        page.route("**/v1/**", Route::abort);
        tag.button("Head").click();
        tag.button("Face").click();
        Locator trouble = tag.at().getByText("The service does not answer just now.");
        assertThat(trouble.first()).isVisible();
        assertThat(tag.button("Remove Jaw pain")).isVisible();
        page.unroute("**/v1/**");
        assertThat(tag.at().getByRole(AriaRole.CHECKBOX, name("Chin")).first()).isVisible();
        assertThat(trouble).hasCount(0);
        tag.show();
        assertEquals(3, tag.firstThree().size());
    }

    @Test
    void a_question_that_helps_is_asked_and_taken() {
        Tag tag = Tag.on(open(1280, 900, "/"));
        tag.type("jaw pain");
        Locator ask = tag.at().getByText("Do you also have this:");
        String first = ask.innerText();
        tag.button("Not sure").click();
        assertThat(ask).not().hasText(first);
        tag.button("No").click();
        assertThat(tag.at().locator(".chosen li")).hasCount(2);
        assertThat(tag.at().locator(".chosen").getByText("Not:")).isVisible();
    }

    @Test
    void two_muscles_can_be_compared() {
        Tag tag = Tag.on(open(1280, 900, "/"));
        tag.type("jaw pain");
        List<String> three = tag.firstThree();
        tag.at().getByRole(AriaRole.CHECKBOX, name("Compare " + three.get(0))).check();
        tag.at().getByRole(AriaRole.CHECKBOX, name("Compare " + three.get(1))).check();
        tag.button("Compare 2 muscles").click();
        assertThat(tag.at().getByRole(AriaRole.HEADING, name(three.get(0) + " · " + three.get(1))))
                .isFocused();
        assertThat(tag.at().getByRole(AriaRole.HEADING, name("Read this first")))
                .isVisible();
        tag.button("Back to the muscles").click();
        assertEquals(three, tag.firstThree());
    }

    @Test
    void every_place_of_every_view_can_be_chosen_on_its_own_side() {
        Page page = open(1280, 900, "/embed/v1/demo.html");
        // Only the choosing is looked at; hundreds of lookups would make it slow.
        page.route(
                "**/v1/lookup",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("""
                {"meta": {"notice": ""}, "symptoms": [], "redFlags": [], "candidates": [], "totalCandidates": 0, "unexplained": [], "sources": {}}""")));
        page.route(
                "**/v1/next-questions",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("{\"items\": []}")));
        Tag tag = Tag.on(page);
        tag.at().getByRole(AriaRole.CHECKBOX).first().waitFor();
        Set<String> reached = new TreeSet<>();
        for (String part : List.of("Body", "Head", "Hands", "Feet")) {
            tag.button(part).click();
            List<String> views = tag.at().locator(".tabs.small button").allInnerTexts();
            for (String view : views) {
                tag.button(view).click();
                assertThat(tag.at().locator("svg.figure")).isVisible();
                List<Locator> shapes = tag.at().locator("path.zone").all();
                for (Locator shape : shapes) {
                    String name = shape.getAttribute("aria-label");
                    shape.press("Enter");
                    assertThat(shape).hasAttribute("aria-checked", "true");
                    String chosen = tag.chosen();
                    String side = name.endsWith("your left") ? ".l" : name.endsWith("your right") ? ".r" : "";
                    assertTrue(chosen.endsWith(side) && chosen.contains(".") != side.isEmpty(), name + " is " + chosen);
                    reached.add(chosen);
                    shape.press("Enter");
                    assertThat(shape).hasAttribute("aria-checked", "false");
                }
            }
        }
        Set<String> zones = io.restassured.RestAssured.get("/v1/dataset.json")
                .jsonPath()
                .getList("tables.zones.id", String.class)
                .stream()
                .collect(Collectors.toSet());
        assertTrue(
                reached.size() > zones.size(),
                reached.size() + " places of " + zones.size() + " zones, on their sides");
    }

    @Test
    void nothing_is_kept_and_nobody_else_is_asked() {
        Page page = CHROMIUM.page(1280, 900);
        List<Request> requests = new ArrayList<>();
        page.onRequest(requests::add);
        page.navigate(home.toString());
        Tag tag = Tag.on(page);
        tag.type("jaw pain");
        tag.firstThree();
        for (Request request : requests) {
            assertTrue(request.url().startsWith(home.toString()), request.url());
            assertFalse(request.url().contains("jaw-pain"), request.url());
            assertFalse(request.headers().containsKey("cookie"), request.url());
        }
        assertEquals(List.of(), page.context().cookies());
        assertEquals(0, page.evaluate("localStorage.length + sessionStorage.length"));
    }
}
