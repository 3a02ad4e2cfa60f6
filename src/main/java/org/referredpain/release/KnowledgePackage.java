package org.referredpain.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a knowledge package: {@code datapackage.json} and one CSV file a table.
 *
 * @param files bytes by file name; a file that is not there is not in the map
 */
record KnowledgePackage(Map<String, byte[]> files) {

    static final String DESCRIPTOR = "datapackage.json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Descriptor CONTRACT = contract();

    /**
     * The part of {@code datapackage.json} that differs between releases, and the tables.
     *
     * @param version of the release, MAJOR.MINOR.PATCH
     * @param created the moment of release, RFC 3339
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Descriptor(String version, String created, List<TableSchema> resources) {}

    /** The tables that this program knows, in an order in which each refers only to itself and to earlier ones. */
    static List<TableSchema> tables() {
        return CONTRACT.resources();
    }

    /** The package inside this program. */
    static KnowledgePackage packaged() {
        return read(KnowledgePackage::packagedFile);
    }

    /** The package in a folder. */
    static KnowledgePackage in(Path folder) {
        return read(name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        });
    }

    /** SHA-256 over the names, lengths and bytes of all files, in the order of their names. */
    String digest() {
        MessageDigest sha256 = sha256();
        files.forEach((name, bytes) -> {
            sha256.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        });
        return HexFormat.of().formatHex(sha256.digest());
    }

    static Descriptor parse(byte[] descriptor) throws IOException {
        return JSON.readValue(descriptor, Descriptor.class);
    }

    private static KnowledgePackage read(Source source) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            add(files, DESCRIPTOR, source);
            for (TableSchema table : tables()) {
                add(files, table.path(), source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgePackage(files);
    }

    private static void add(Map<String, byte[]> files, String name, Source source) throws IOException {
        byte[] bytes = source.bytes(name);
        if (bytes != null) {
            files.put(name, bytes);
        }
    }

    private static byte @Nullable [] packagedFile(String name) throws IOException {
        try (InputStream file = KnowledgePackage.class.getResourceAsStream("/knowledge/" + name)) {
            return file == null ? null : file.readAllBytes();
        }
    }

    private static Descriptor contract() {
        try {
            byte[] descriptor = packagedFile(DESCRIPTOR);
            if (descriptor == null) {
                throw new IllegalStateException("the program was built without its " + DESCRIPTOR);
            }
            return parse(descriptor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private interface Source {
        /** The bytes of a file, or null when it is not there. */
        byte @Nullable [] bytes(String name) throws IOException;
    }
}
