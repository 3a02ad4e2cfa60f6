package org.referredpain.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void versions_are_ordered_by_their_numbers_and_an_unreleased_one_is_below_its_release() {
        List<String> inOrder = List.of("0.9.9", "0.10.0-dev.0a", "0.10.0", "1.0.0", "1.0.1", "1.2.0", "10.0.0");
        assertEquals(
                inOrder,
                inOrder.stream()
                        .sorted(Comparator.comparing(
                                        (String text) -> Version.parse(text).orElseThrow())
                                .reversed())
                        .sorted(Comparator.comparing(text -> Version.parse(text).orElseThrow()))
                        .toList());
    }

    @Test
    void two_unreleased_ones_of_the_same_numbers_are_level() {
        assertEquals(
                0,
                Version.parse("1.0.0-dev.aa")
                        .orElseThrow()
                        .compareTo(Version.parse("1.0.0-dev.bb").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "1.2.3-dev", "1.2.3-dev.XY", "9999999.0.0"})
    void what_is_no_version_is_none(String text) {
        assertEquals(true, Version.parse(text).isEmpty());
    }
}
