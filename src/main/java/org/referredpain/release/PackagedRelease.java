package org.referredpain.release;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The table inside this program, checked once; the check can run beside the start of everything else. */
public final class PackagedRelease {

    private static final CompletableFuture<CheckedPackage> CHECKED =
            CompletableFuture.supplyAsync(() -> PackageCheck.check(KnowledgePackage.packaged()));

    private PackagedRelease() {}

    /** Begins the check, if it has not begun. */
    public static void prepare() {
        // Loading this class did it.
    }

    /**
     * The checked table, as soon as it is.
     *
     * @throws WrongPackageException when something is wrong with it
     */
    static CheckedPackage checked() {
        try {
            return CHECKED.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WrongPackageException wrong) {
                throw wrong;
            }
            throw e;
        }
    }
}
