package org.referredpain.words;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.referredpain.TestDatabase;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.release.PackagedTable;
import org.referredpain.release.Served;

/** The first who types something does not wait for what words are looked up in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PreparedTest {

    @Inject
    Event<Served> served;

    @Test
    void a_release_that_begins_to_be_served_is_made_ready_for_words() throws Exception {
        Snapshot release = Snapshot.of(
                PackagedTable.snapshot().release(), PackagedTable.snapshot().tables());
        served.fireAsync(new Served(release)).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertDoesNotThrow(() -> release.derived(TermIndex.class, each -> missing()));
        for (Language language : Language.values()) {
            assertDoesNotThrow(() -> release.derived(Lexicon.class, language, each -> missing()));
        }
    }

    private static <T> T missing() {
        throw new IllegalStateException("not built yet");
    }
}
