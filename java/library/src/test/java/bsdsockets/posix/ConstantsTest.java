package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants: the fields, and the names both ways. */
class ConstantsTest {
    @Test
    void theFieldsAreTheNamesOfTheLibrary() {
        List<String> fields = new ArrayList<>();
        for (Field field : fields()) {
            fields.add(field.getName());
        }
        List<String> names = ConstantTable.load().names();
        names.removeIf(name -> name.contains("("));

        assertThat(fields).doesNotHaveDuplicates().hasSizeGreaterThan(700);
        assertThat(fields).containsAll(names);
        assertThat(fields)
                .filteredOn(name -> !names.contains(name))
                .as("fields that these headers lack are -1")
                .allSatisfy(name ->
                        assertThat(Constants.class.getField(name).getInt(null)).isEqualTo(-1));
    }

    @Test
    void everyFieldHasTheValueOfItsName() throws IllegalAccessException {
        List<String> known = ConstantTable.load().names();
        for (Field field : fields()) {
            if (known.contains(field.getName())) {
                assertThat(Constants.valueOf(field.getName())).isEqualTo(field.getInt(null));
            }
        }
    }

    @Test
    void aNameGivenForANumberHasThatNumber() throws IllegalAccessException {
        for (Field field : fields()) {
            String name = field.getName();
            for (String prefix : new String[] {"E", "AF_", "SO_", "TCP_", "IP_", "IPV6_", "MSG_", "POLL", "EPOLL"}) {
                if (name.startsWith(prefix)) {
                    String given = Constants.nameOf(prefix, field.getInt(null));
                    assertThat(isNumber(given) || Constants.valueOf(given) == field.getInt(null))
                            .as("%s for %s", given, name)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "E, 1, EPERM",
        "E, 11, EAGAIN",
        "E, 35, EDEADLK",
        "E, 95, EOPNOTSUPP",
        "E, 111, ECONNREFUSED",
        "E, 0, 0",
        "E, 9999, 9999",
        "E, -1, -1",
        "AF_, 0, AF_UNSPEC",
        "AF_, 1, AF_UNIX",
        "AF_, 2, AF_INET",
        "AF_, 16, AF_NETLINK",
        "SOCK_, 1, SOCK_STREAM",
        "IPPROTO_, 0, IPPROTO_IP",
        "IPPROTO_, 6, IPPROTO_TCP",
        "SOL_, 1, SOL_SOCKET",
        "MSG_, 4, MSG_DONTROUTE",
        "MSG_, 64, MSG_DONTWAIT",
        "TCP_, 1, TCP_NODELAY",
        "TCP_, 2, TCP_MAXSEG",
        "TCP_, 11, TCP_INFO",
        "IP_, 0, 0",
        "IP_, 1, IP_TOS",
        "IP_, 2, IP_TTL",
        "IPV6_, 1, IPV6_ADDRFORM",
        "IPV6_, 26, IPV6_V6ONLY",
        "UDP_, 1, UDP_CORK",
        "SO_, 2, SO_REUSEADDR",
        "SO_, 20, SO_RCVTIMEO",
        "SO_, 21, SO_SNDTIMEO",
        "SO_, 29, SO_TIMESTAMP",
        "SHUT_, 0, SHUT_RD",
        "SHUT_, 2, SHUT_RDWR",
        "POLL, 1, POLLIN",
        "EPOLL, 1, EPOLLIN",
        "EPOLL_, 1, EPOLL_CTL_ADD",
        "F_, 3, F_GETFL",
        "EAI_, -2, EAI_NONAME",
        "NO_SUCH_PREFIX, 1, 1",
    })
    void theCanonicalNameStandsForANumber(String prefix, int value, String name) {
        assertThat(Constants.nameOf(prefix, value)).isEqualTo(name);
    }

    @Test
    void errorsAreNotConfusedWithEvents() {
        for (int value = 0; value < 300; value++) {
            assertThat(Constants.nameOf("E", value)).doesNotStartWith("EPOLL").doesNotStartWith("EFD");
        }
    }

    @Test
    void optionsAreNotConfusedWithStatesNorWithValues() {
        for (int value = 0; value < 300; value++) {
            assertThat(Constants.nameOf("TCP_", value)).isNotIn("TCP_ESTABLISHED", "TCP_LISTEN", "TCP_CLOSE");
            assertThat(Constants.nameOf("IP_", value)).doesNotStartWith("IP_PMTUDISC_");
            assertThat(Constants.nameOf("IPV6_", value)).doesNotStartWith("IPV6_PMTUDISC_");
            assertThat(Constants.nameOf("SO_", value)).doesNotEndWith("_OLD").doesNotStartWith("SO_EE_");
        }
    }

    @Test
    void aSynonymHasItsNumberToo() {
        assertThat(Constants.valueOf("EWOULDBLOCK")).isEqualTo(Constants.EAGAIN);
        assertThat(Constants.valueOf("ENOTSUP")).isEqualTo(Constants.EOPNOTSUPP);
        assertThat(Constants.valueOf("AF_LOCAL")).isEqualTo(Constants.AF_UNIX);
        assertThat(Constants.valueOf("TCP_ESTABLISHED")).isEqualTo(1);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constants.valueOf("ENOSUCH"))
                .withMessageContaining("ENOSUCH");
        assertThatIllegalArgumentException().isThrownBy(() -> Constants.valueOf(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Constants.valueOf("econnrefused"));
    }

    static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Field field : Constants.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                assertThat(field.getType()).isEqualTo(int.class);
                assertThat(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
                        .isTrue();
                fields.add(field);
            }
        }
        return fields;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+");
    }
}
