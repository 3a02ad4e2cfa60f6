package org.referredpain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials names everything that is shipped, and nothing of it asks more than to be named. */
class LicencesIT {

    /** Those that let anybody ship the library, unchanged, with a program of any licence. */
    private static final Set<String> FINE = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "PostgreSQL",
            "Public Domain");

    private static final Path BILL = Path.of("target", "sbom.json");

    private static JsonNode components;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(BILL), "Maven's offline mode leaves the bill out");
        components = new ObjectMapper().readTree(BILL.toFile()).get("components");
    }

    @Test
    void every_library_can_be_shipped() {
        List<String> others = new ArrayList<>();
        components.forEach(component -> {
            Set<String> licences = new TreeSet<>();
            component
                    .path("licenses")
                    .forEach(each -> licences.add(
                            each.has("expression")
                                    ? each.get("expression").asText()
                                    : each.at("/license/id")
                                            .asText(each.at("/license/name").asText())));
            if (licences.stream().noneMatch(FINE::contains)) {
                others.add(component.get("purl").asText() + " " + licences);
            }
        });
        assertEquals(List.of(), others);
    }

    @Test
    void the_bill_names_all_that_is_shipped() throws IOException {
        Set<String> named = new TreeSet<>();
        components.forEach(component -> named.add(
                component.path("group").asText() + "." + component.get("name").asText() + "-"
                        + component.get("version").asText()));
        List<String> missing = new ArrayList<>();
        for (String folder : new String[] {"main", "boot"}) {
            try (Stream<Path> jars = Files.list(Path.of("target", "quarkus-app", "lib", folder))) {
                jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                        // A platform's build of a library has the platform behind the version.
                        .filter(jar -> named.stream().noneMatch(name -> jar.equals(name) || jar.startsWith(name + "-")))
                        .forEach(missing::add);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named.size() > 100, named.toString());
    }
}
