package org.referredpain;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.referredpain.release.CommandLine;
import org.referredpain.release.EmbeddedDatabase;
import org.referredpain.release.PackagedRelease;

/** Serves the API, or runs one of the commands that look after releases. */
@QuarkusMain
public class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            PackagedRelease.prepare();
            if (!databaseGiven()) {
                // As system properties, so that a live reload in dev mode finds the same server again.
                System.setProperty(JDBC_URL, EmbeddedDatabase.startBeside());
                System.setProperty("quarkus.datasource.username", "postgres");
                System.setProperty("quarkus.datasource.password", "postgres");
            }
            Quarkus.run(arguments);
        } else if (!CommandLine.needsDatabase(arguments[0])) {
            System.exit(CommandLine.runWithoutDatabase(List.of(arguments), System.out, System.err));
        } else if (!databaseGiven()) {
            System.exit(CommandLine.refuseWithoutDatabase(arguments[0], System.err));
        } else {
            System.setProperty("referred-pain.release.follow", "false");
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.banner.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            Quarkus.run(CommandLine.class, arguments);
        }
    }

    private static boolean databaseGiven() {
        return ConfigProvider.getConfig()
                .getOptionalValue(JDBC_URL, String.class)
                .isPresent();
    }
}
