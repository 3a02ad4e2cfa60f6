package org.referredpain.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.rows.TablesRepository;

/** What is in the files is what the database holds and what memory serves. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TablesTest {

    @Inject
    DataSource database;

    @Inject
    TablesRepository repository;

    @Inject
    ActiveRelease active;

    @Test
    void files_database_and_memory_hold_the_same_rows() {
        CheckedPackage packaged =
                PackageCheck.check(KnowledgePackage.packaged()).unreleased();
        assertEquals(packaged.tables(), repository.of(packaged.version()));
        Snapshot served = active.snapshot();
        assertEquals(packaged.release(), served.release());
        assertEquals(packaged.tables(), served.tables());
    }

    @Test
    void every_table_has_the_columns_of_its_file() throws SQLException {
        for (TableSchema table : KnowledgePackage.tables()) {
            List<String> expected = new ArrayList<>(List.of("line", "release"));
            expected.addAll(table.columns());
            assertEquals(
                    expected,
                    texts(
                            "select column_name from information_schema.columns where table_name = ? "
                                    + "and table_schema = 'public' order by ordinal_position",
                            table.name()));
        }
    }

    @Test
    void every_constraint_has_a_name_of_ours_and_every_table_a_comment() throws SQLException {
        for (TableSchema table : KnowledgePackage.tables()) {
            List<String> constraints = texts(
                    "select conname from pg_constraint where conrelid = ?::regclass and contype <> 'n'", table.name());
            assertTrue(constraints.size() >= 2, table.name());
            constraints.forEach(name -> assertTrue(name.startsWith(table.name() + "_"), name));
            assertEquals(
                    1,
                    texts("select obj_description(?::regclass, 'pg_class')", table.name())
                            .size());
        }
    }

    private List<String> texts(String query, String argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            List<String> found = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
