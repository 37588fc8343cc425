package bsdsockets.backend.posix;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.MSG_ZEROCOPY;
import static bsdsockets.posix.Constants.SOCK_STREAM;
import static bsdsockets.posix.Constants.SOL_SOCKET;
import static bsdsockets.posix.Constants.SO_ZEROCOPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** MSG_ZEROCOPY through the facade: the kernel reads the memory after the call, so it has to be there still. */
class NativeZerocopyTest {
    @Test
    void isForDirectBuffersOnly() throws Exception {
        try (BsdSocket listener = BsdSocket.createServer(Backend.NATIVE, SockaddrIn.of("127.0.0.1", 0), 1);
                BsdSocket client = BsdSocket.open(Backend.NATIVE, AF_INET, SOCK_STREAM, 0)) {
            client.connect(listener.getSockName());
            client.setSockOpt(SOL_SOCKET, SO_ZEROCOPY, 1);

            assertThatIllegalArgumentException().isThrownBy(() -> client.send(new byte[4], MSG_ZEROCOPY));
            assertThatIllegalArgumentException().isThrownBy(() -> client.send(ByteBuffer.allocate(4), MSG_ZEROCOPY));
            assertThat(client.send(ByteBuffer.allocateDirect(4), MSG_ZEROCOPY)).isEqualTo(4);
        }
    }
}
