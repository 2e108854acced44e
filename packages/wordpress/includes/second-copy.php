<?php
/**
 * Tells administrators that two copies of the plugin are active, and which to delete. Declares nothing: the other copy has
 * declared everything. The file that includes this one sets $cx_widgets_copy.
 *
 * @package CxWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_notices',
	static function () use ( $cx_widgets_copy ) {
		if ( ! current_user_can( 'activate_plugins' ) ) {
			return;
		}
		$versions = array(
			plugin_basename( CX_WIDGETS_FILE ) => CX_WIDGETS_VERSION,
			plugin_basename( $cx_widgets_copy ) => get_file_data( $cx_widgets_copy, array( 'version' => 'Version' ) )['version'],
		);
		// The newest stays; of two equal ones, the one in the folder that WordPress would use.
		$names   = array_keys( $versions );
		$compare = version_compare( $versions[ $names[1] ], $versions[ $names[0] ] );
		$keep    = $compare > 0 || ( 0 === $compare && 'cx-widgets' === dirname( $names[1] ) ) ? 1 : 0;
		$say     = static function ( $name ) use ( $versions ) {
			/* translators: 1: folder and file of a plugin, 2: its version */
			return sprintf( __( '%1$s (version %2$s)', 'cx-widgets' ), $name, $versions[ $name ] );
		};
		printf(
			'<div class="notice notice-warning"><p>%s</p></div>',
			esc_html(
				sprintf(
					/* translators: 1: the copy to delete, 2: the copy to keep */
					__( 'CX Widgets is active twice. Under Plugins, deactivate and delete the copy %1$s. Keep %2$s. Your pages and feeds stay as they are.', 'cx-widgets' ),
					$say( $names[ 1 - $keep ] ),
					$say( $names[ $keep ] )
				)
			)
		);
	}
);
