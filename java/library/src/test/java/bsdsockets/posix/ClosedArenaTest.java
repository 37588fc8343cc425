package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buffer whose memory is gone is refused before the call. By reflection: java.lang.foreign is there from JDK 22. */
class ClosedArenaTest {
    @AutoClose
    private final Fds fds = new Fds();

    private ByteBuffer gone;

    @BeforeEach
    void closeAnArena() throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 22, "this JDK has no arenas");
        Class<?> type = Class.forName("java.lang.foreign.Arena");
        Object arena = type.getMethod("ofShared").invoke(null);
        Object segment = type.getMethod("allocate", long.class).invoke(arena, 16L);
        gone = (ByteBuffer) Class.forName("java.lang.foreign.MemorySegment")
                .getMethod("asByteBuffer")
                .invoke(segment);
        type.getMethod("close").invoke(arena);
    }

    @Test
    void isNotTransferred() throws ErrnoException {
        int[] pair = fds.udpPair();
        Sockaddr to = Posix.getsockname(pair[1]);
        SockaddrBuffer address = SockaddrBuffer.allocate();
        Msghdr message = new Msghdr(null, List.of(gone), List.of(), 0);

        assertThat(gone.isDirect()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> Posix.send(pair[0], gone, 0));
        assertThatIllegalStateException().isThrownBy(() -> Posix.recv(pair[0], gone, 0));
        assertThatIllegalStateException().isThrownBy(() -> Posix.sendto(pair[0], gone, 0, to));
        assertThatIllegalStateException().isThrownBy(() -> Posix.recvfrom(pair[0], gone, 0));
        assertThatIllegalStateException().isThrownBy(() -> Posix.sendmsg(pair[0], message, 0));
        assertThatIllegalStateException().isThrownBy(() -> Posix.recvmsg(pair[0], message, 0));
        assertThatIllegalStateException().isThrownBy(() -> Syscalls.send(pair[0], gone, 0));
        assertThatIllegalStateException().isThrownBy(() -> Syscalls.recv(pair[0], gone, 0));
        assertThatIllegalStateException().isThrownBy(() -> Syscalls.sendto(pair[0], gone, 0, address));
        assertThatIllegalStateException().isThrownBy(() -> Syscalls.recvfrom(pair[0], gone, 0, address));
    }
}
