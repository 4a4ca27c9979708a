package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndTest {
    @Test
    void its_words_name_it_again() {
        LineEnd here = new LineEnd("ssam-f", "", 1919);
        assertThat(here.words()).isEqualTo("lane ssam-f after step 1919");
        assertThat(LineEnd.of(here.words())).contains(here);
        LineEnd there = new LineEnd("sam", "2026-01-01 of mine", 0);
        assertThat(there.words()).isEqualTo("lane sam of 2026-01-01 of mine after step 0");
        assertThat(LineEnd.of(there.words())).contains(there);
    }

    @Test
    void other_words_name_none() {
        assertThat(LineEnd.of("")).isEmpty();
        assertThat(LineEnd.of("the minimum of Smith et al.")).isEmpty();
        assertThat(LineEnd.of("lane sam after step 99999999999")).isEmpty();
    }
}
