package org.referredpain.release;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.referredpain.release.rows.ReleaseRepository;

/** The commands that look after releases. They run in a process of their own, beside those that serve. */
public class CommandLine implements QuarkusApplication {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Set<String> WITH_DATABASE = Set.of("import", "activate", "releases");

    private static final String USAGE = """
            Without a command: serve the API.
              check FOLDER      says what is wrong with a knowledge package, and where; needs no database
              import FOLDER     checks a package and imports it; active at once if no higher version was imported
              activate VERSION  makes an imported release the active one; running processes follow within seconds
              releases          lists the imported releases
            All but check need a database: QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD.""";

    private final Flyway flyway;
    private final Importer importer;
    private final ReleaseRepository releases;

    CommandLine(Flyway flyway, Importer importer, ReleaseRepository releases) {
        this.flyway = flyway;
        this.importer = importer;
        this.releases = releases;
    }

    /** Whether a command needs the database, and so the rest of the program. */
    public static boolean needsDatabase(String command) {
        return WITH_DATABASE.contains(command);
    }

    /**
     * Runs a command that needs no database; anything unknown prints the usage.
     *
     * @return the process's exit status: 0 done, 1 failed, 2 misused
     */
    public static int runWithoutDatabase(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() == 2 && arguments.get(0).equals("check")) {
            Path folder = Path.of(arguments.get(1));
            return Files.isDirectory(folder) ? check(folder, out, err) : noFolder(folder, err);
        }
        err.println(USAGE);
        return MISUSED;
    }

    /** Refuses a command that needs a database when none was named. */
    public static int refuseWithoutDatabase(String command, PrintStream err) {
        err.println(command + " needs a database: set QUARKUS_DATASOURCE_JDBC_URL, "
                + "for instance jdbc:postgresql://localhost:5432/referred_pain");
        return MISUSED;
    }

    @Override
    public int run(String... arguments) throws SQLException {
        if (arguments.length != (arguments[0].equals("releases") ? 1 : 2)) {
            System.err.println(USAGE);
            return MISUSED;
        }
        try {
            flyway.migrate();
            return switch (arguments[0]) {
                case "import" -> importFolder(Path.of(arguments[1]));
                case "activate" -> activate(arguments[1]);
                default -> list();
            };
        } catch (ReleaseException e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    private int importFolder(Path folder) throws SQLException {
        if (!Files.isDirectory(folder)) {
            return noFolder(folder, System.err);
        }
        try {
            CheckedPackage files = PackageCheck.check(KnowledgePackage.in(folder));
            System.out.printf(
                    "%s: %s%n",
                    files.version(),
                    switch (importer.importPackage(files)) {
                        case ACTIVATED -> "imported and active";
                        case IMPORTED ->
                            "imported; a higher version was imported before, so \"activate\" it to serve it";
                        case KNOWN -> "already imported, with the same content; nothing changed";
                    });
            return DONE;
        } catch (WrongPackageException e) {
            return wrong(e, System.err);
        }
    }

    private int activate(String version) throws SQLException {
        importer.activate(version);
        System.out.println(version + " is active");
        return DONE;
    }

    private int list() {
        String active = releases.active().map(release -> release.version()).orElse("");
        releases.imported()
                .forEach(row -> System.out.printf(
                        "%s %s of %s, imported %s, sha256 %s%n",
                        row.release().version().equals(active) ? "*" : " ",
                        row.release().version(),
                        row.release().releasedOn(),
                        row.importedAt(),
                        row.release().digest()));
        return DONE;
    }

    private static int check(Path folder, PrintStream out, PrintStream err) {
        try {
            CheckedPackage files = PackageCheck.check(KnowledgePackage.in(folder));
            out.printf("Release %s of %s, sha256 %s%n", files.version(), files.releasedOn(), files.digest());
            out.println(Stream.concat(
                            files.csv().stream()
                                    .map(table -> "%7d %s"
                                            .formatted(
                                                    table.rows().size(),
                                                    table.schema().name())),
                            Stream.of("Nothing is wrong with it."))
                    .collect(Collectors.joining(System.lineSeparator())));
            return DONE;
        } catch (WrongPackageException e) {
            return wrong(e, err);
        }
    }

    private static int wrong(WrongPackageException e, PrintStream err) {
        err.println(e.getMessage());
        err.printf("%d complaints; nothing was imported.%n", e.complaints().size());
        return FAILED;
    }

    private static int noFolder(Path folder, PrintStream err) {
        err.println(folder + " is not a folder");
        return MISUSED;
    }
}
