package bsdsockets.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every method, called alike on both with little or nothing in its arguments, gives the same result and the same bytes. */
class FailuresAgreeTest {
    private static final int AF_INET = 2;
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;

    /**
     * They open something, can be done once in a process, trust their caller with a size, or speak of an errno that this
     * call did not set: other tests have them.
     */
    private static final Set<String> NEVER =
            Set.of("eventfd", "pipe2", "epollCreate1", "installWake", "inetNtop", "getaddrinfo", "getnameinfo");

    /** They close, double or replace what they are called on, or the standard input, or have its number in the result. */
    private static final Set<String> ONLY_ON_NOTHING =
            Set.of("close", "dup", "dup2", "dup3", "fcntl", "sendfile", "splice", "strerror");

    private static final int SIZE = 512;

    /** A vector of messages has pointers in it: they are the same where the buffer is. */
    private static final List<ByteBuffer> BUFFERS =
            Stream.generate(() -> ByteBuffer.allocateDirect(SIZE)).limit(10).toList();

    private static List<String> answers(Bridge bridge, int fd, Set<String> without) {
        List<String> answers = new ArrayList<>();
        for (Method method : bridge.methods()) {
            if (!without.contains(method.getName())) {
                answers.add(bridge.said(method.getName(), arguments(method, fd)));
            }
        }
        return answers;
    }

    private static Object[] arguments(Method method, int fd) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = i == 0 && types[i] == int.class ? (Object) fd : argument(i, types[i]);
        }
        return arguments;
    }

    private static Object argument(int i, Class<?> type) {
        if (type == ByteBuffer.class) {
            return BUFFERS.get(i).clear().put(new byte[SIZE]).clear();
        }
        if (type == FileDescriptor.class) {
            return new FileDescriptor();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == byte[].class ? new byte[256] : emptyArray(type);
    }

    private static Object emptyArray(Class<?> type) {
        return Array.newInstance(type.getComponentType(), type == ByteBuffer[].class ? 0 : 4);
    }

    private static void agreeOn(Set<String> without, ToIntFunction<Bridge> open) {
        int forJni = open.applyAsInt(Bridge.JNI);
        int forFfm = open.applyAsInt(Bridge.FFM);
        List<String> jni = answers(Bridge.JNI, forJni, without);
        List<String> ffm = answers(Bridge.FFM, forFfm, without);
        assertThat(jni).hasSizeGreaterThan(55);
        assertThat(IntStream.range(0, jni.size())
                        .filter(i -> !ffm.get(i).equals(jni.get(i)))
                        .mapToObj(i -> "jni: " + jni.get(i) + "\nffm: " + ffm.get(i)))
                .isEmpty();
        if (forJni >= 0) {
            assertThat(Bridge.JNI.call("close", forFfm)).isEqualTo(0);
            assertThat(Bridge.FFM.call("close", forJni)).isEqualTo(0);
        }
    }

    private static Set<String> onOpen(String... more) {
        return Stream.of(NEVER, ONLY_ON_NOTHING, Set.of(more))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void onNoDescriptor() {
        agreeOn(NEVER, bridge -> -1);
    }

    @Test
    void onAStreamSocketThatIsNotConnected() {
        agreeOn(onOpen(), bridge -> bridge.number("socket", AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
    }

    @Test
    void onADatagramSocket() {
        // connect had the kernel choose a port
        agreeOn(onOpen("getsockname"), bridge -> bridge.number("socket", AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0));
    }

    @Test
    void onAUnixSocket() {
        agreeOn(onOpen(), bridge -> bridge.number("socket", AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0));
    }

    @Test
    void onAnEventCounter() {
        agreeOn(onOpen(), bridge -> bridge.number("eventfd", 3, SOCK_NONBLOCK));
    }

    @Test
    void onAnEpollInstance() {
        agreeOn(onOpen(), bridge -> bridge.number("epollCreate1", 0));
    }
}
