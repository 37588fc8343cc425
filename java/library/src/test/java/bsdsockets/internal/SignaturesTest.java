package bsdsockets.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The digest by which a library built for other native methods is refused. */
class SignaturesTest {
    @Test
    void theDigestIsOfTheMethodsThatAreThere() {
        CRC32 digest = new CRC32();
        for (String signature : signatures()) {
            digest.update((signature + "\n").getBytes(UTF_8));
        }

        assertThat(Native.SIGNATURES)
                .as("Native.SIGNATURES has to be 0x%08x", (int) digest.getValue())
                .isEqualTo((int) digest.getValue());
    }

    private static List<String> signatures() {
        return Arrays.stream(Native.class.getDeclaredMethods())
                .filter(method -> Modifier.isNative(method.getModifiers()))
                .map(SignaturesTest::signature)
                .sorted()
                .toList();
    }

    private static String signature(Method method) {
        return method.getReturnType().getName() + " " + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }
}
