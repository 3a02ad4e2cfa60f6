package org.referredpain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The tag on a page, used by what a person hears and sees: names and roles, never ids or classes. */
record Tag(Locator at) {

    static Tag on(Page page) {
        return new Tag(page.locator("referred-pain-lookup").first());
    }

    Locator button(String name) {
        return at.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Turns to a view and points at a place. */
    void point(String part, String view, String place) {
        button(part).click();
        button(view).click();
        // The middle of a shape's box may lie outside the shape: a ring round an eye, a crescent.
        at.getByRole(AriaRole.CHECKBOX, named(place)).first().dispatchEvent("click");
    }

    void type(String words) {
        search().fill(words);
        at.getByRole(AriaRole.OPTION).first().waitFor();
        search().press("Enter");
    }

    Locator search() {
        return at.getByRole(AriaRole.COMBOBOX);
    }

    void pick(String group, String symptom) {
        Locator list = at.locator("details", new Locator.LocatorOptions()).first();
        if (list.getAttribute("open") == null) {
            list.locator("summary").first().click();
        }
        Locator part = at.locator("details details")
                .filter(new Locator.FilterOptions()
                        .setHas(at.page()
                                .locator("summary")
                                .getByText(group, new Locator.GetByTextOptions().setExact(true))));
        if (part.getAttribute("open") == null) {
            part.locator("summary").click();
        }
        part.getByRole(AriaRole.CHECKBOX, named(symptom)).check();
    }

    void show() {
        button("Show the muscles").click();
    }

    Locator cards() {
        return at.locator("li.card");
    }

    /** The first three muscles, once their answer is there. */
    List<String> firstThree() {
        assertThat(at.locator("#results")).hasAttribute("aria-busy", "false");
        cards().nth(2).waitFor();
        return cards().getByRole(AriaRole.HEADING).allInnerTexts().subList(0, 3);
    }

    /** What is chosen, as the link to the sheet says it: "temporal-headache.l,tinnitus". */
    String chosen() {
        assertThat(at.locator("#results")).hasAttribute("aria-busy", "false");
        String link = at.getByRole(AriaRole.LINK, named("Sheet for your visit")).getAttribute("href");
        return link.replaceFirst(".*#s=", "").replaceFirst("&.*", "");
    }
}
