package org.referredpain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.referredpain.TestDatabase;

/** The tag on pages that are not ours: another origin, a strict policy, two of it, a page that is read from the right. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostPageTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String CLINIC = "http://clinic.localhost/";

    /** What a clinic pays for, in bytes: the script and every view of the drawing, compressed. */
    private static final int MOST_BYTES = 60_000;

    @TestHTTPResource("/")
    URI home;

    /** A clinic's page that allows the service's origin and nothing inline, not even its own. */
    private Page clinic(String attributes, String body, int width) {
        String service = home.toString().replaceFirst("/$", "");
        Page page =
                CHROMIUM.page(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(width, 800));
        String policy = ("default-src 'none'; script-src %1$s; connect-src %1$s; img-src %1$s; style-src %1$s; "
                        + "base-uri 'none'; form-action 'none'")
                .formatted(service);
        page.route(
                CLINIC,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(Map.of("Content-Security-Policy", policy))
                        .setBody("""
                                <!doctype html><html %s><head><title>Clinic</title>
                                <script type="module" src="%s/embed/v1/referred-pain.js" crossorigin></script></head>
                                <body><main>%s</main></body></html>""".formatted(attributes, service, body))));
        page.navigate(CLINIC);
        return page;
    }

    @Test
    void a_strict_policy_on_another_origin_is_enough_for_it() {
        Page page = clinic(
                "lang=en",
                "<referred-pain-lookup cta-href=/book cta-label='Book at the clinic'></referred-pain-lookup>",
                360);
        page.evaluate("""
                () => { window.heard = [];
                  for (const event of ['referred-pain-result', 'referred-pain-select'])
                    document.addEventListener(event, (e) => window.heard.push([event, e.detail])); }""");
        Tag tag = Tag.on(page);
        tag.point("Head", "Left side", "Jaw, your left");
        tag.show();
        assertEquals(3, tag.firstThree().size());
        assertThat(tag.at().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Book at the clinic")))
                .hasAttribute("href", "/book");
        tag.cards().first().locator("summary").click();
        // A summary tells that it was opened a moment after the click.
        page.waitForCondition(
                () -> (boolean) page.evaluate("heard.some(([event]) => event === 'referred-pain-select')"));
        List<?> heard = (List<?>) page.evaluate("heard.map(([event, detail]) => event + ' ' + Object.keys(detail))");
        assertTrue(heard.contains("referred-pain-result symptoms,redFlags,muscles"), heard.toString());
        assertTrue(heard.contains("referred-pain-select muscle"), heard.toString());
    }

    @Test
    void two_on_one_page_do_not_know_each_other() {
        Page page = clinic(
                "lang=en",
                "<referred-pain-lookup></referred-pain-lookup><referred-pain-lookup language=de></referred-pain-lookup>",
                360);
        Tag first = Tag.on(page);
        first.type("jaw pain");
        Locator second = page.locator("referred-pain-lookup").nth(1);
        assertThat(second.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Wo tut es weh?")))
                .isVisible();
        assertThat(second.locator(".chosen li")).hasCount(0);
        assertThat(first.at().locator(".chosen li")).hasCount(1);
    }

    @Test
    void a_page_read_from_the_right_keeps_left_left() {
        Page page = clinic("lang=ar dir=rtl", "<referred-pain-lookup language=en></referred-pain-lookup>", 360);
        Tag tag = Tag.on(page);
        tag.button("Head").click();
        tag.button("Face").click();
        Locator left = tag.at()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName("Jaw, your left").setExact(true));
        Locator right = tag.at()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName("Jaw, your right")
                                .setExact(true));
        left.waitFor();
        assertTrue(left.boundingBox().x > right.boundingBox().x, "a face looks at you: its left is at your right");
    }

    @Test
    void the_pages_language_is_taken_and_the_warnings_say_that_they_are_english() {
        Page page = clinic("lang=fr-CA", "<referred-pain-lookup></referred-pain-lookup>", 1200);
        Locator tag = page.locator("referred-pain-lookup");
        tag.getByRole(AriaRole.CHECKBOX).first().waitFor();
        tag.getByRole(AriaRole.COMBOBOX).fill("tempe");
        tag.getByRole(AriaRole.OPTION).first().click();
        assertThat(tag.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("À lire d’abord")))
                .isVisible();
        assertThat(tag.getByText("Ces avertissements sont en anglais")).isVisible();
        assertThat(tag.locator(".flags [lang=en]").first()).isVisible();
    }

    @Test
    void the_script_comes_at_its_own_name_without_a_detour() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept-Encoding", "gzip")
                .get("/embed/v1/referred-pain.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60, must-revalidate");
    }

    @Test
    void the_script_with_the_drawing_is_light() throws IOException {
        long all = compressed(RestAssured.get("/embed/v1/referred-pain.js").asByteArray());
        long script = all;
        for (String view : RestAssured.get("/v1/atlas").jsonPath().getList("views.href", String.class)) {
            all += compressed(RestAssured.get(view).asByteArray());
        }
        System.out.printf("The tag is %,d bytes compressed, %,d with all ten views.%n", script, all);
        assertTrue(all < MOST_BYTES, all + " bytes");
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
