package org.referredpain.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium for a test class. Where there is none its tests are skipped, unless BROWSER_TESTS=required says that
 * there must be one; BROWSER_TESTS=skip leaves them out. What the page says on its console as an error fails the test that it happens in.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        String wanted = System.getenv("BROWSER_TESTS");
        assumeTrue(!"skip".equals(wanted), "the page was not to be tested");
        if (!"required".equals(wanted)) {
            assumeTrue(program.isPresent(), "no Chromium here: the page is not tested");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow(
                                () -> new AssertionError("BROWSER_TESTS=required, and no Chromium")))
                        // In a container Chromium's own sandbox cannot start; the pages are ours. And a page of another
                        // origin may ask this machine, as a clinic's page asks a server that is not on the reader's.
                        .setArgs(List.of("--no-sandbox", "--disable-features=LocalNetworkAccessChecks")));
    }

    /** A page of its own: nothing that one test leaves behind is there in another. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        open.add(context);
        Page page = context.newPage();
        page.onPageError(error -> errors.add(error));
        page.onConsoleMessage(message -> {
            // A request that a test makes fail is told here too; what it shows is what that test looks at.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    Page page(int width, int height) {
        return page(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(width, height));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> said = List.copyOf(errors);
        errors.clear();
        if (!said.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The page complains: " + said);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
