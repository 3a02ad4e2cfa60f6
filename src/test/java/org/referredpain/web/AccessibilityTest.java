package org.referredpain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.TestDatabase;

/** axe finds nothing wrong with any state of the page, by day, by night and in forced colours. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessibilityTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String ASKED = "#s=temporal-headache.l,jaw-pain,tinnitus";

    @TestHTTPResource("/")
    URI home;

    /** How the page is looked at. */
    enum Look {
        DAY(ColorScheme.LIGHT, ForcedColors.NONE, 1280),
        NIGHT(ColorScheme.DARK, ForcedColors.NONE, 360),
        FORCED(ColorScheme.DARK, ForcedColors.ACTIVE, 360);

        private final Browser.NewContextOptions options;

        Look(ColorScheme scheme, ForcedColors colours, int width) {
            options = new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setColorScheme(scheme)
                    .setForcedColors(colours)
                    // What moves is measured in the middle of its way otherwise.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, 900);
        }
    }

    private static final Map<String, Consumer<Page>> STATES = new TreeMap<>(Map.of(
            "/",
            page -> Tag.on(page).at().getByRole(AriaRole.CHECKBOX).first().waitFor(),
            "/embed/v1/demo.html",
            page -> {
                Tag.on(page).search().fill("jaw");
                Tag.on(page).at().getByRole(AriaRole.OPTION).first().waitFor();
            },
            "/?list",
            page -> {
                Tag.on(page).pick("Head", "Temple headache");
                Tag.on(page).pick("Face", "Jaw pain");
            },
            "/?pointed",
            page -> Tag.on(page).point("Head", "Left side", "Ear, your left"),
            "/?results" + ASKED,
            page -> Tag.on(page).firstThree(),
            "/?compared" + ASKED,
            page -> {
                List<String> three = Tag.on(page).firstThree();
                Tag.on(page).at().getByLabel("Compare " + three.get(0)).check();
                Tag.on(page).at().getByLabel("Compare " + three.get(1)).check();
                Tag.on(page).button("Compare 2 muscles").click();
                Tag.on(page).button("Back to the muscles").waitFor();
            },
            "/sheet.html" + ASKED,
            page -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print"))
                    .waitFor(),
            "/?nothing#s=fever",
            page -> Tag.on(page)
                    .at()
                    .getByText("No muscle in the table")
                    .first()
                    .waitFor(),
            "/?away",
            page -> {
                page.route("**/v1/**", Route::abort);
                Tag.on(page).button("Feet").click();
                assertThat(Tag.on(page).at().getByText("does not answer").first())
                        .isVisible();
            }));

    @ParameterizedTest
    @EnumSource
    void every_state_is_without_a_fault(Look look) {
        Map<String, List<String>> found = new TreeMap<>();
        STATES.forEach((path, act) -> {
            Page page = CHROMIUM.page(look.options);
            page.navigate(home.resolve(path).toString());
            act.accept(page);
            AxeBuilder axe = new AxeBuilder(page);
            if (look == Look.FORCED) {
                // The browser sets the colours then; axe measures those that it overrides.
                axe.disableRules(List.of("color-contrast"));
            }
            List<String> faults = axe.analyze().getViolations().stream()
                    .map(AccessibilityTest::told)
                    .toList();
            if (!faults.isEmpty()) {
                found.put(path, faults);
            }
            page.close();
        });
        assertEquals(Map.of(), found);
    }

    private static String told(Rule fault) {
        return fault.getId() + " "
                + fault.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getFailureSummary())
                        .toList();
    }
}
