package org.referredpain.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;

/** What is downloaded is what was imported. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DatasetTest {

    @Test
    void the_archive_holds_the_imported_files_byte_for_byte() throws IOException {
        byte[] zip = given().get("/v1/dataset.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("referred-pain-"))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = unzip(zip);
        assertTrue(new String(files.remove("LICENSE.txt"), StandardCharsets.UTF_8).contains("Attribution 4.0"));
        assertTrue(new String(files.remove("CITATION.cff"), StandardCharsets.UTF_8).contains("license: CC-BY-4.0"));
        KnowledgePackage downloaded = new KnowledgePackage(files);
        assertEquals(KnowledgePackage.packaged().digest(), downloaded.digest());
        assertEquals(downloaded.digest(), PackageCheck.check(downloaded).digest());
        assertArrayEquals(zip, given().get("/v1/dataset.zip").asByteArray());
    }

    @Test
    void the_whole_table_comes_as_json_too() {
        int claims = PackagedTable.snapshot().tables().claims().size();
        given().get("/v1/dataset.json")
                .then()
                .statusCode(200)
                .body("tables.claims", hasSize(claims))
                .body("tables.claims[0].pattern", equalTo("described"))
                .body("meta.licence", equalTo("CC-BY-4.0"));
    }

    @Test
    void every_code_is_of_a_system_whose_terms_are_told() {
        var systems = given().get("/v1/licences?limit=100").jsonPath().getList("items.id");
        given().get("/v1/muscles/masseter")
                .then()
                .body("codes.find { it.system == 'uberon' }.code", equalTo("UBERON:0001597"));
        PackagedTable.snapshot().tables().codes().forEach(code -> assertTrue(systems.contains(code.system())));
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
