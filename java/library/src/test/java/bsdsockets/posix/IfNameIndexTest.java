package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** if_nameindex(3). */
class IfNameIndexTest {
    @Test
    void eachEntryIsWhatTheOtherTwoCallsSay() throws ErrnoException {
        List<IfNameIndex> list = Posix.if_nameindex();
        assertThat(list).isNotEmpty();
        for (IfNameIndex entry : list) {
            assertThat(Posix.if_nametoindex(entry.name())).isEqualTo(entry.index());
            assertThat(Posix.if_indextoname(entry.index())).isEqualTo(entry.name());
        }
    }

    @Test
    void thereAreThoseOfTheKernel() throws IOException {
        try (Stream<Path> links = Files.list(Path.of("/sys/class/net"))) {
            List<String> names = links.filter(Files::isDirectory)
                    .map(link -> link.getFileName().toString())
                    .toList();
            assertThat(Posix.if_nameindex()).extracting(IfNameIndex::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
