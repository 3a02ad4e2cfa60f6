package org.referredpain.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.referredpain.knowledge.Release;
import org.referredpain.knowledge.Snapshot;

/**
 * A release as a download: the files that were imported, byte for byte, with its licence and how to cite it. The same
 * release gives the same bytes.
 *
 * @param release which
 * @param zip the bytes of the archive
 */
record Dataset(Release release, byte[] zip) {

    private static final String LICENCE = """
            Referred-pain table, release %s of %s

            This table is licensed under the Creative Commons Attribution 4.0 International licence:
            https://creativecommons.org/licenses/by/4.0/

            Codes of other systems (codes.csv) keep the terms of their systems (licences.csv).
            Only facts were taken from the sources (sources.csv), which keep their own rights.

            It is information about what is described in the literature, not medical advice.
            No clinician has reviewed it. Show the red flags before anything else.
            """;

    private static final String CITATION = """
            cff-version: 1.2.0
            message: Please cite this table, and the sources of the claims that you use.
            title: "Referred pain: which muscle sends pain where, and who says so"
            type: dataset
            version: %s
            date-released: %s
            license: CC-BY-4.0
            authors:
              - name: The referred-pain lookup team
            """;

    static Dataset of(Snapshot snapshot, String descriptor) {
        Release release = snapshot.release();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(KnowledgePackage.DESCRIPTOR, descriptor);
        for (TableSchema schema : KnowledgePackage.tables()) {
            files.put(schema.path(), CsvText.of(schema.columns(), Records.texts(snapshot.tables(), schema)));
        }
        files.put("LICENSE.txt", LICENCE.formatted(release.version(), release.releasedOn()));
        files.put("CITATION.cff", CITATION.formatted(release.version(), release.releasedOn()));
        return new Dataset(release, zip(release, files));
    }

    private static byte[] zip(Release release, Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(release.releasedOn().atTime(LocalTime.MIDNIGHT));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
