package org.referredpain.atlas;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.referredpain.knowledge.Language;

/** What the inks of a picture mean; only those that are in it. */
final class Key {

    private Key() {}

    static double draw(Sheet sheet, Language language, Collection<Layer> layers, double x, double top, double width) {
        Words words = Words.in(language);
        double y = top;
        for (Ink ink : List.of(Ink.ESSENTIAL, Ink.SPILLOVER, Ink.DESCRIBED)) {
            if (layers.stream().anyMatch(layer -> layer.ink() == ink)) {
                Text meaning = Text.plain(words.say("key." + ink.code()), language);
                y = sheet.key(new Layer(ink, false, Set.of()), meaning, x, y, width);
            }
        }
        List<Layer> pale = layers.stream().filter(Layer::pale).toList();
        if (!pale.isEmpty()) {
            y = sheet.key(pale.get(0), Text.plain(words.say("key.pale"), language), x, y, width);
        }
        return sheet.keyOfMuscle(Text.plain(words.say("key.muscle"), language), x, y, width);
    }
}
