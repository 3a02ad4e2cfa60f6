package org.referredpain.answers;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Source;

/** The sources that an answer cites, once each. */
public final class Cited {

    private Cited() {}

    /** Sources by key, for keys that may come more than once. */
    public static Map<String, Source> sources(Snapshot snapshot, Collection<String> keys) {
        Map<String, Source> cited = new TreeMap<>();
        keys.forEach(key -> cited.put(key, snapshot.source(key).orElseThrow()));
        return cited;
    }
}
