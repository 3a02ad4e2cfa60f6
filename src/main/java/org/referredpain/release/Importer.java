package org.referredpain.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes a checked package into the database: all of it or nothing. */
@ApplicationScoped
class Importer {

    /** What came of an import. */
    enum Outcome {
        /** Imported, and above every version before it, so active now. */
        ACTIVATED,
        /** Imported, but a higher version was imported before; {@code activate} can choose it. */
        IMPORTED,
        /** The same version with the same digest was there; nothing changed, not even which is active. */
        KNOWN
    }

    private final DataSource database;

    Importer(DataSource database) {
        this.database = database;
    }

    /**
     * Imports a package. It becomes active only if no version ever imported is above it, so that a rollback survives a
     * restart with the same program.
     *
     * @throws ReleaseException when the version is known with other content
     * @throws SQLException when the database is away or refuses; nothing was changed then
     */
    Outcome importPackage(CheckedPackage files) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Outcome outcome = importInto(connection, files);
                connection.commit();
                return outcome;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /**
     * Makes an imported release the active one.
     *
     * @throws ReleaseException when it was never imported
     */
    void activate(String version) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ReleaseLock.hold(connection);
            if (digestOf(connection, version).isEmpty()) {
                connection.rollback();
                throw new ReleaseException("Release %s was never imported. Imported are: %s"
                        .formatted(version, String.join(", ", versions(connection))));
            }
            activate(connection, version);
            connection.commit();
        }
    }

    private static Outcome importInto(Connection connection, CheckedPackage files) throws SQLException {
        ReleaseLock.hold(connection);
        Optional<String> known = digestOf(connection, files.version());
        if (known.isPresent()) {
            if (!known.get().equals(files.digest())) {
                throw new ReleaseException(
                        "Release %s is known with other content. Give the changed table a version of its own."
                                .formatted(files.version()));
            }
            return Outcome.KNOWN;
        }
        List<String> before = versions(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into releases (version, digest, released_on, descriptor) values (?, ?, ?, ?)")) {
            insert.setString(1, files.version());
            insert.setString(2, files.digest());
            insert.setObject(3, files.releasedOn());
            insert.setString(4, files.descriptor());
            insert.executeUpdate();
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (CsvTable table : files.csv()) {
            copyIn(copy, files.version(), table);
        }
        Version imported = version(files.version());
        if (before.stream().map(Importer::version).anyMatch(other -> other.compareTo(imported) > 0)) {
            return Outcome.IMPORTED;
        }
        activate(connection, files.version());
        return Outcome.ACTIVATED;
    }

    private static void copyIn(CopyManager copy, String version, CsvTable table) throws SQLException {
        List<List<String>> rows = table.rows().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>(List.of(version));
                    values.addAll(row.values());
                    return values;
                })
                .toList();
        String statement = "copy %s (release, %s) from stdin (format csv)"
                .formatted(
                        table.schema().name(), String.join(", ", table.schema().columns()));
        try {
            copy.copyIn(statement, new StringReader(CsvText.of(rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void activate(Connection connection, String version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into activations (release) values (?)")) {
            insert.setString(1, version);
            insert.executeUpdate();
        }
    }

    private static Optional<String> digestOf(Connection connection, String version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select digest from releases where version = ?")) {
            select.setString(1, version);
            ResultSet rows = select.executeQuery();
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private static List<String> versions(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select version from releases order by version")) {
            List<String> versions = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new ReleaseException("The database holds a version " + text));
    }

    /** One writer at a time, in whichever process; released with the transaction. */
    private static final class ReleaseLock {

        /** Any number that nothing else in this database locks: the first eight letters of "referred" as bytes. */
        private static final long KEY = 0x7265666572726564L;

        static void hold(Connection connection) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, KEY);
                lock.execute();
            }
        }
    }
}
