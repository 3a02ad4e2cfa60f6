package org.referredpain.release;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the program meets outside of itself: a database that is not its own, and releases that come in folders. */
final class Outside {

    private Outside() {}

    /** The packaged table as a release of its own, with some files changed; its folder. */
    static Path released(Path temporary, String version, Map<String, UnaryOperator<String>> changes)
            throws IOException {
        Path folder = Files.createTempDirectory(temporary, "package");
        for (Map.Entry<String, byte[]> file :
                KnowledgePackage.packaged().files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (file.getKey().equals(KnowledgePackage.DESCRIPTOR)) {
                text = text.replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"");
            }
            Files.writeString(
                    folder.resolve(file.getKey()),
                    changes.getOrDefault(file.getKey(), unchanged -> unchanged).apply(text));
        }
        return folder;
    }

    /** A database that can go away and come back with its data. */
    static EmbeddedPostgres database(int port, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    /** The settings of a program that uses the database at a port. */
    static Map<String, String> at(int port) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }
}
