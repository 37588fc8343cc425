package bsdsockets.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no descriptor: names, addresses as text, errors in words, the values of the headers. */
class NamesAgreeTest {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int EAI_SYSTEM = -11;
    private static final int AI_PASSIVE = 1;
    private static final int AI_CANONNAME = 2;
    private static final int AI_NUMERICHOST = 4;
    private static final int NI_NUMERIC = 1 | 2;

    /** Text as the bridges take it. */
    private static byte[] text(String text) {
        return Arrays.copyOf(text.getBytes(UTF_8), text.length() + 1);
    }

    private static void agree(String method, Supplier<Object[]> arguments) {
        assertThat(Bridge.FFM.said(method, arguments.get())).isEqualTo(Bridge.JNI.said(method, arguments.get()));
    }

    @Test
    void errorsInWords() {
        IntStream.rangeClosed(-2, 140).forEach(errno -> agree("strerror", () -> new Object[] {errno}));
        IntStream.rangeClosed(-110, 2).forEach(code -> agree("gaiStrerror", () -> new Object[] {code}));
    }

    @Test
    void valuesOfTheHeaders() {
        agree("constantNames", () -> new Object[0]);
        agree("constantValues", () -> new Object[0]);
        assertThat((int[]) Bridge.FFM.call("constantValues")).hasSizeGreaterThan(500);
    }

    /** The list, and the error; with errno beside it where it is a system's. */
    private static List<Object> found(Bridge bridge, byte[] node, byte[] service, int[] hints) {
        int[] error = new int[2];
        byte[] list = (byte[]) bridge.call("getaddrinfo", node, service, hints.clone(), error);
        return Arrays.asList(
                list == null ? null : HexFormat.of().formatHex(list), error[0], systems(error[0], error[1]));
    }

    private static int systems(int code, int errno) {
        return code == EAI_SYSTEM ? errno : 0;
    }

    private static List<Object> named(Bridge bridge, byte[] address) {
        byte[] host = new byte[1025];
        byte[] service = new byte[32];
        int[] error = new int[1];
        int code = bridge.number("getnameinfo", address, host, service, NI_NUMERIC, error);
        return List.of(
                code, systems(code, error[0]), new String(host, UTF_8).strip(), new String(service, UTF_8).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "0.0.0.0", "256.1.1.1", "127.1", "::", "::1", "fe80::1", "::ffff:1.2.3.4", "x", ""})
    void addressesAsText(String address) {
        for (int family : new int[] {AF_INET, AF_INET6, 77}) {
            agree("inetPton", () -> new Object[] {family, text(address), new byte[16]});
        }
        for (int flags : new int[] {0, AI_PASSIVE, AI_CANONNAME}) {
            int[] hints = {flags | AI_NUMERICHOST, 0, 0, 0};
            for (byte[] node : new byte[][] {text(address), null}) {
                for (byte[] service : new byte[][] {text("80"), text("http"), text("no service"), null}) {
                    assertThat(found(Bridge.FFM, node, service, hints))
                            .isEqualTo(found(Bridge.JNI, node, service, hints));
                }
            }
        }
        agree("gethostbyname", () -> new Object[] {text(address), new byte[132]});
    }

    @Test
    void textOfAddresses() {
        byte[] number = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        for (int family : new int[] {AF_INET, AF_INET6, 77}) {
            agree("inetNtop", () -> new Object[] {family, number.clone(), new byte[64]});
        }
        byte[] address = {AF_INET, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        for (byte[] each : new byte[][] {address, {77, 0}, {}}) {
            assertThat(named(Bridge.FFM, each)).isEqualTo(named(Bridge.JNI, each));
        }
        assertThat(named(Bridge.FFM, address)).startsWith(0, 0);
    }

    @Test
    void interfacesAndThisHost() {
        agree("ifNameindex", () -> new Object[] {new int[1]});
        agree("ifNametoindex", () -> new Object[] {text("lo")});
        agree("ifNametoindex", () -> new Object[] {text("no interface")});
        agree("ifIndextoname", () -> new Object[] {1, new byte[16]});
        agree("ifIndextoname", () -> new Object[] {1 << 30, new byte[16]});
        agree("gethostname", () -> new Object[] {new byte[256]});
        agree("gethostname", () -> new Object[] {new byte[1]});
        agree("gettid", () -> new Object[0]);
    }
}
